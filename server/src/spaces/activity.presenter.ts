import type { ProblemCode } from '../../../shared/problems.js';
import type { Actor } from '../kernel/http/actor.js';
import type { ConsultationRow } from './consultation.query.js';
import type { ActivityDto } from './dto/consultation.dto.js';
import { inLanguage } from './in-language.js';
import type { ActivityFacts, PhaseFacts, SpaceFacts } from './space-facts.js';
import { accessOf, activityPolicy, contributingPhases } from './space.policy.js';

type ActivityRow = ConsultationRow['activities'][number];

/** An activity as it stands for this actor: what they may do, why not more, and when. */
export function presentActivity(
  row: ActivityRow,
  place: { space: SpaceFacts; phases: PhaseFacts[]; now: Date },
  actor: Actor,
  language: string,
): ActivityDto {
  const facts: ActivityFacts = { id: row.id, settings: row.settings, cells: row.cells, ...place };
  const verdict = activityPolicy.contribute(actor, facts);
  const chance = contributingPhases(facts).find((phase) => phase.endsAt > place.now);
  const title = inLanguage(row.titles, language, place.space.defaultLanguage);
  return {
    id: row.id,
    kind: row.kind,
    title: title.text,
    language: title.language,
    access: accessOf(facts),
    why: verdict === true ? null : (verdict as ProblemCode),
    contributeFrom: chance?.startsAt ?? null,
    contributeUntil: chance?.endsAt ?? null,
    guests: row.settings.guests,
    moderatedBefore: row.settings.moderation === 'before',
    commentCount: row.commentCount,
  };
}
