import { Injectable } from '@nestjs/common';
import type { DraftPlace, DraftPlaceKind } from '../../../shared/comments.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { activityPolicy } from '../spaces/space.policy.js';
import { CommentDraft } from './comment-draft.entity.js';
import type { SpaceKind } from '../../../shared/spaces.js';

/** What is kept of an unsent comment. */
export type DraftWords = Pick<
  CommentDraft,
  'body' | 'suggestion' | 'stance' | 'language' | 'anchor' | 'organisationId'
>;

/** A draft with where it will stand. */
export type DraftRow = Omit<CommentDraft, 'personId'> & { spaceKind: SpaceKind; spaceSlug: string; spaceTitle: string };

interface Located {
  activityId: string;
  documentId: string | null;
}

/** Unsent comments of people with an account, one per place. */
@Injectable()
export class CommentDrafts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly spaces: SpaceAccess,
  ) {}

  /**
   * Keeps a draft. Whoever may read the place may write there; whether the phase is open matters only when it is sent.
   * @param basedOn the version the writer had; left out, the last one to save wins
   * @throws Problem `version-conflict` when another tab saved since, with that tab's words
   */
  async save(actor: Actor, place: DraftPlace, words: DraftWords, basedOn?: number): Promise<{ version: number }> {
    const person = requirePerson(actor);
    const { activityId, documentId } = found(
      await this.db.query<Located>(located(place, words.anchor)).then(([row]) => row),
    );
    const activity = await this.spaces.activity(actor, activityId);
    authorize(actor, activityPolicy, 'read', activity);
    const { body, suggestion, stance, language, anchor, organisationId } = words;
    const [saved] = await this.db.sql<{ version: number }>`
      insert into comment_draft as d (person_id, place, space_id, activity_id, document_id, body, suggestion, stance, language,
        anchor, organisation_id, updated_at)
      values (${person}, ${place}, ${activity.space.id}, ${activityId}, ${documentId}, ${body}, ${suggestion}, ${stance}, ${language},
        ${anchor && JSON.stringify(anchor)}, ${organisationId}, ${this.clock.now()})
      on conflict (person_id, place) do update set body = excluded.body, suggestion = excluded.suggestion, stance = excluded.stance,
        language = excluded.language, anchor = excluded.anchor, organisation_id = excluded.organisation_id,
        updated_at = excluded.updated_at, version = d.version + 1
        ${basedOn === undefined ? nothing : sql`where d.version = ${basedOn}`}
      returning version`;
    if (saved) return saved;
    throw conflict(found(await this.db.find(CommentDraft, { personId: person, place })));
  }

  /** The draft of one place; null when there is none. */
  async read(actor: Actor, place: DraftPlace): Promise<DraftRow | null> {
    const [draft] = await this.rows(actor, sql`and d.place = ${place}`);
    return draft ?? null;
  }

  /** All drafts, the last changed first. */
  async list(actor: Actor): Promise<DraftRow[]> {
    return this.rows(actor, nothing);
  }

  /** Throws a draft away; one that is not there is gone already. */
  async discard(actor: Actor, place: DraftPlace): Promise<void> {
    await this.db.delete(CommentDraft, { personId: requirePerson(actor), place });
  }

  /** Removes all drafts of a person. */
  async discardAll(person: string): Promise<void> {
    await this.db.delete(CommentDraft, { personId: person });
  }

  private async rows(actor: Actor, condition: Sql): Promise<DraftRow[]> {
    return this.db.sql<DraftRow>`
      select d.place, d.space_id as "spaceId", d.activity_id as "activityId", d.document_id as "documentId", d.body, d.suggestion,
        d.stance, d.language, d.anchor, d.organisation_id as "organisationId", d.updated_at as "updatedAt", d.version,
        s.kind as "spaceKind", s.slug as "spaceSlug", t.title as "spaceTitle"
      from comment_draft d join space s on s.id = d.space_id cross join lateral (
        select title from space_translation where space_id = s.id
        order by language <> ${actor.language}, language <> s.default_language, language limit 1) t
      where d.person_id = ${requirePerson(actor)} ${condition} order by d.updated_at desc, d.place limit 200`;
  }
}

function requirePerson(actor: Actor): string {
  const person = personId(actor);
  if (!person) throw new Problem('unauthenticated');
  return person;
}

/** Where a place is; a block is found through the version that its text was read in. */
function located(place: DraftPlace, anchor: DraftWords['anchor']): Sql {
  const [kind, id] = place.split(':') as [DraftPlaceKind, string];
  if (kind === 'activity')
    return sql`select id as "activityId", null::uuid as "documentId" from activity where id = ${id} and kind = 'comment'`;
  const document = sql`select d.activity_id as "activityId", d.id as "documentId" from document d`;
  if (kind === 'document') return sql`${document} where d.id = ${id}`;
  if (kind === 'block')
    return sql`${document} join document_version v on v.document_id = d.id where v.id = ${anchor?.versionId ?? null}`;
  return sql`select activity_id as "activityId", document_id as "documentId" from comment where id = ${id}`;
}

function conflict(draft: CommentDraft): Problem {
  const { version, body, suggestion, updatedAt } = draft;
  return new Problem('version-conflict', {
    params: { version, body, suggestion: suggestion ?? '', updatedAt: updatedAt.toISOString() },
  });
}
