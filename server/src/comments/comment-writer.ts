import { Injectable } from '@nestjs/common';
import type { CommentState, DraftPlace } from '../../../shared/comments.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, sql, type Sql } from '../kernel/database/database.js';
import { Comment } from './comment.entity.js';
import { CommentCounters, countingHere, countingNew } from './comment-counters.js';
import type { CommentRow } from './comment-row.js';
import { isRedacted, type Words, wordsOf } from './comment-words.js';

/** How a revision comes about. */
export interface Revision {
  revisionId: string;
  words: Words;
  by: 'author' | 'team';
  state: CommentState;
  /** Keeps every earlier revision for the team alone, as a redaction does. */
  seals?: boolean;
  /** Opens what the present revision, a redaction, has sealed. */
  unseals?: boolean;
}

/** Which draft becomes a comment. */
export interface DraftKey {
  personId: string;
  place: DraftPlace;
}

/** A new comment, and the draft it may have come from. */
export interface NewRow {
  comment: Comment;
  draft: DraftKey | null;
}

/**
 * What became of a new comment: `sent-before` when one with its key is there already, `text-changed` when the version that it
 * stands on is no longer the current one.
 */
export type Outcome = 'written' | 'sent-before' | 'text-changed';

/** The only place that writes comments, so that figures always follow what is visible. One statement each. */
@Injectable()
export class CommentWriter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly counters: CommentCounters,
  ) {}

  /**
   * Writes new comments, counts them, and removes the drafts they came from. The caller undoes the transaction unless all were
   * written. A publication either waits for a comment, and takes it along, or makes it wait.
   */
  async insert(rows: NewRow[]): Promise<Outcome[]> {
    const comments = rows.map(({ comment }) => comment);
    const { columns, json } = this.db.asJson(Comment, comments);
    const found = await this.db.prepared<{ id: string; outcome: Outcome }>(sql`
      with sent as (select * from json_populate_recordset(null::comment, ${json})),
      current as (${currentTexts}),
      posted as (
        insert into comment (${columns}) select ${columns} from sent where ${onCurrentText}
        on conflict (client_key) do nothing
        returning id, activity_id, place_id, document_id, block_id, state),
      ${countingNew(sql`posted`)}, ${using(rows)}
      select id, case when id in (select id from posted) then 'written' when ${onCurrentText} then 'sent-before' else 'text-changed' end as outcome
      from sent`);
    const outcomes = new Map(found.map(({ id, outcome }) => [id, outcome]));
    for (const comment of comments) if (comment.state === 'visible') this.counters.countAbove(1, comment);
    return comments.map(({ id }) => outcomes.get(id) as Outcome);
  }

  /** Changes who may see it. The caller holds the row. */
  async setState(comment: CommentRow, state: CommentState): Promise<void> {
    const appearedAt = this.appearing(comment, state);
    await this.db.query(sql`
      ${withParts(this.recounting(comment, state))} update comment set state = ${state}, appeared_at = ${appearedAt} where id = ${comment.id}`);
    Object.assign(comment, { state, appearedAt });
  }

  /** Gives it new words and keeps the old ones. The caller holds the row. */
  async revise(comment: CommentRow, revision: Revision): Promise<void> {
    const { revisionId, words, by, state, seals = false, unseals = false } = revision;
    const now = this.clock.now();
    const changes = {
      ...wordsOf(words),
      revisionId,
      revisionNumber: comment.revisionNumber + 1,
      revisedAt: now,
      revisedBy: by,
      redacted: isRedacted(words),
      appearedAt: this.appearing(comment, state),
      ...(by === 'author' && !unseals ? { editedAt: now, editCount: comment.editCount + 1 } : {}),
    };
    const number = changes.revisionNumber;
    const parts = [keepWords(comment.id, seals ? number : null), ...this.recounting(comment, state)];
    if (seals) parts.push(sealing(comment.id, number));
    if (unseals) parts.push(unsealing(comment.id, comment.revisionNumber));
    await this.db.query(sql`${withParts(parts)} ${update(comment.id, { ...comment, ...changes, state })}`);
    Object.assign(comment, changes, { state });
  }

  /** Counts it in or out where it appears or disappears. */
  private recounting(comment: CommentRow, state: CommentState): Sql[] {
    const change = Number(state === 'visible') - Number(comment.state === 'visible');
    if (change === 0) return [];
    this.counters.countAbove(change as 1 | -1, comment);
    return [countingHere(change as 1 | -1, comment)];
  }

  private appearing(comment: CommentRow, state: CommentState): Date | null {
    return comment.appearedAt ?? (state === 'visible' ? this.clock.now() : null);
  }
}

function withParts(parts: Sql[]): Sql {
  const [first, ...rest] = parts;
  if (!first) return nothing;
  return rest.reduce((list, part) => sql`${list}, ${part}`, sql`with ${first}`);
}

/** The texts that new comments stand on, held before anything is counted, in the order in which a publication does it. */
const currentTexts = sql`
  select id, current_version_id from document where id in (select document_id from sent where version_id is not null)
  order by id for share`;

const onCurrentText = sql`
  (version_id is null or (document_id, version_id) in (select current.id, current.current_version_id from current))`;

function using(rows: NewRow[]): Sql {
  const drafts = rows.flatMap(({ draft }) => draft ?? []);
  return sql`used as (
    delete from comment_draft where person_id = any(${drafts.map(({ personId }) => personId)}::uuid[])
      and person_id || ' ' || place = any(${drafts.map(({ personId, place }) => `${personId} ${place}`)}::text[]))`;
}

function keepWords(id: string, sealedBy: number | null): Sql {
  return sql`kept as (
    insert into comment_revision (comment_id, number, id, body, body_html, suggestion, suggestion_diff, stance, language, sealed_by, made_by, created_at)
    select id, revision_number, revision_id, body, body_html, suggestion, suggestion_diff, stance, language, ${sealedBy}::int, revised_by, revised_at
    from comment where id = ${id})`;
}

function sealing(id: string, by: number): Sql {
  return sql`sealing as (update comment_revision set sealed_by = ${by} where comment_id = ${id} and sealed_by is null)`;
}

function unsealing(id: string, by: number): Sql {
  return sql`unsealing as (update comment_revision set sealed_by = null where comment_id = ${id} and sealed_by = ${by})`;
}

function update(id: string, c: CommentRow): Sql {
  return sql`
    update comment set state = ${c.state}, body = ${c.body}, body_html = ${c.bodyHtml}, suggestion = ${c.suggestion},
      suggestion_diff = ${asJson(c.suggestionDiff)}, stance = ${c.stance}, language = ${c.language}, revision_id = ${c.revisionId},
      revision_number = ${c.revisionNumber}, revised_at = ${c.revisedAt}, revised_by = ${c.revisedBy}, redacted = ${c.redacted},
      edited_at = ${c.editedAt}, edit_count = ${c.editCount}, appeared_at = ${c.appearedAt}
    where id = ${id}`;
}

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
