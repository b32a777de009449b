import { bodyParts, partnershipLifecycle } from '../../../shared/bodies.js';
import type { Audience, BodyState } from '../../../shared/spaces.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import { can, type Policy } from '../kernel/http/policy.js';
import { inLanguage } from '../spaces/in-language.js';
import { accessOf } from '../spaces/space.policy.js';
import { type BodyFacts, bodyPolicy, readsPart } from './body.policy.js';
import type { BodyRow } from './body.query.js';
import type { BodyCanDto, BodyDto, BodySettingsDto, BodyTextsDto } from './dto/body.dto.js';

const actions = Object.keys(bodyPolicy).filter((action) => action !== 'read') as (keyof BodyCanDto)[];

/** Who reads, in which language, when. */
interface BodyReader {
  actor: Actor;
  language: string;
  now: Date;
}

/** A body as its page shows it to this reader. */
export function presentBody(row: BodyRow, facts: BodyFacts, reader: BodyReader): BodyDto {
  const { space } = facts;
  const { actor, language } = reader;
  const text = row.texts.find((each) => each.language === language) ?? row.texts[0];
  const isTeam = inTeam(actor, space.id);
  return {
    id: space.id,
    slug: space.slug,
    kind: space.kind,
    state: space.state as BodyState,
    stage: row.stage,
    nextStages: row.stage ? Object.values(partnershipLifecycle[row.stage]) : [],
    visibility: space.visibility,
    timeZone: space.timeZone,
    title: text?.title ?? '',
    summary: text?.summary ?? '',
    language: text?.language ?? row.defaultLanguage,
    version: row.version,
    levels: row.levels,
    territories: row.territories,
    policyFields: row.policyFields,
    openedAt: row.openedAt,
    lead: row.lead,
    secretariat: row.secretariat,
    mandateDocumentId: row.hasMandate || isTeam ? row.mandateDocumentId : null,
    texts: row.activities.flatMap((activity) => presentTexts(activity, facts, reader) ?? []),
    parts: row.parts,
    reads: bodyParts.filter((part) => row.parts[part] && readsPart(actor, facts, part)),
    team: row.team.map((person) =>
      isTeam || person.role === 'lead' ? person : { role: person.role, name: null, personId: null },
    ),
    isMember: space.audiences.includes('members'),
    isFollowed: row.isFollowed,
    can: can(bodyPolicy as Policy<BodyFacts>, actor, facts, actions),
  };
}

/** Where texts stand and who reads them; nothing for those who may not. */
function presentTexts(
  { titles, ...activity }: BodyRow['activities'][number],
  { space }: BodyFacts,
  { language, now }: BodyReader,
): BodyTextsDto | null {
  const facts = { ...activity, space, phases: [], now };
  if (accessOf(facts) === 'hidden') return null;
  const isFor = (audience: Audience) => accessOf(facts, [audience]) !== 'hidden';
  const title = inLanguage(titles, language, space.defaultLanguage);
  return {
    id: activity.id,
    title: title.text,
    language: title.language,
    readBy: (['public', 'members'] as const).find(isFor) ?? 'team',
  };
}

/** A body as the forms of its team hold it. */
export function presentBodySettings(row: BodyRow, { space }: BodyFacts): BodySettingsDto {
  const texts = row.texts.map(({ language, title, summary }) => [language, { title, summary }] as const);
  const { version, defaultLanguage } = row;
  return { id: space.id, slug: space.slug, version, defaultLanguage, texts: Object.fromEntries(texts) };
}
