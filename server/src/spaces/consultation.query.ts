import { Injectable } from '@nestjs/common';
import type { ConsultationType } from '../../../shared/deadlines.js';
import type { ActivityKind, CommentSettings, ConsultationState, TeamRole } from '../../../shared/spaces.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import type { CellFacts } from './space-facts.js';
import { handedIn } from './consultation-list.query.js';
import type { Space } from './space.entity.js';

/** A consultation with everything around it. Dates inside lists are texts, as JSON has them. */
export type ConsultationRow = Omit<Space, 'state' | 'preset' | 'createdBy' | 'createdAt' | 'reviewedBy'> & {
  state: ConsultationState;
  preset: ConsultationType;
  texts: { language: string; title: string; summary: string; question: string }[];
  phases: { id: string; startsAt: string; endsAt: string; names: Record<string, string> }[];
  team: { personId: string; role: TeamRole; name: string | null }[];
  activities: {
    id: string;
    kind: ActivityKind;
    settings: CommentSettings;
    version: number;
    titles: Record<string, string>;
    cells: CellFacts[];
    commentCount: number;
  }[];
  extensions: { phaseId: string; oldEndsAt: string; newEndsAt: string; reason: string; language: string; at: string }[];
  ownerId: string | null;
  ownerSlug: string | null;
  ownerName: string | null;
  ownerLanguage: string | null;
  isFollowed: boolean;
  positionCount: number;
};

const texts = sql`select json_agg(json_build_object('language', t.language, 'title', t.title, 'summary', t.summary, 'question', t.question)
    order by t.language <> s.default_language, t.language)
  from space_translation t where t.space_id = s.id`;

const phases = sql`select json_agg(json_build_object('id', p.id, 'startsAt', p.starts_at, 'endsAt', p.ends_at,
    'names', coalesce((select json_object_agg(n.language, n.name) from phase_translation n where n.phase_id = p.id), '{}')) order by p.position)
  from phase p where p.space_id = s.id`;

const team = sql`select json_agg(json_build_object('personId', m.person_id, 'role', m.role, 'name', nullif(p.name, ''))
    order by m.added_at, m.person_id)
  from space_team m join person p on p.id = m.person_id where m.space_id = s.id`;

/** What people do at their own time; live sessions, which have times of their own, are read by themselves. */
const activities = sql`select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'settings', a.settings, 'version', a.version,
    'titles', coalesce((select json_object_agg(n.language, n.title) from activity_translation n where n.activity_id = a.id), '{}'),
    'cells', coalesce((select json_agg(json_build_object('phaseId', c.phase_id, 'audience', c.audience, 'access', c.access))
      from access_cell c where c.activity_id = a.id), '[]'),
    'commentCount', coalesce((select sum(c.visible) from comment_tally c where c.activity_id = a.id), 0)) order by a.position)
  from activity a where a.space_id = s.id and a.kind = 'comment'`;

const extensions = sql`select json_agg(json_build_object('phaseId', c.phase_id, 'oldEndsAt', c.old_ends_at, 'newEndsAt', c.new_ends_at,
    'reason', c.reason, 'language', c.language, 'at', c.changed_at) order by c.changed_at)
  from phase_change c where c.space_id = s.id`;

/** Reads one consultation. Who may see what of it is for the presenter, which has the facts. */
@Injectable()
export class ConsultationQuery {
  constructor(private readonly db: Database) {}

  /** @throws Problem `not-found` when there is no consultation with this id */
  async one(actor: Actor, spaceId: string): Promise<ConsultationRow> {
    const [row] = await this.db.query<ConsultationRow>(sql`
      select s.id, s.kind, s.slug, s.state, s.visibility, s.preset, s.time_zone as "timeZone", s.default_language as "defaultLanguage",
        s.owner_organisation_id as "ownerOrganisationId", s.levels, s.territories, s.policy_fields as "policyFields",
        s.stakeholder_types as "stakeholderTypes", s.opens_at as "opensAt", s.closes_at as "closesAt",
        s.answer_due_at as "answerDueAt", s.submitted_by as "submittedBy", s.review_note as "reviewNote",
        s.announced_at as "announcedAt", s.answered_at as "answeredAt", s.version,
        coalesce((${texts}), '[]') as texts, coalesce((${phases}), '[]') as phases, coalesce((${team}), '[]') as team,
        coalesce((${activities}), '[]') as activities, coalesce((${extensions}), '[]') as extensions,
        o.id as "ownerId", o.slug as "ownerSlug", n.name as "ownerName", n.language as "ownerLanguage",
        exists (select 1 from space_follow f where f.space_id = s.id and f.person_id = ${personId(actor)}) as "isFollowed",
        ${handedIn} as "positionCount"
      from space s
      left join organisation o on o.id = s.owner_organisation_id
      left join lateral (${nameIn(actor.language)}) n on true
      where s.id = ${spaceId} and s.kind = 'consultation'`);
    return found(row);
  }
}
