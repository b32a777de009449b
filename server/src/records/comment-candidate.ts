import type { CommentState } from '../../../shared/comments.js';
import type { CommentRequestState } from '../../../shared/records.js';
import type { RoomMessageKind, RoomMessageState } from '../../../shared/rooms.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import type { SpaceKind } from '../../../shared/spaces.js';

/** Something that was said and could become a comment, as one reader stands to it. */
export interface CommentCandidate {
  messageId: string;
  sessionId: string;
  kind: RoomMessageKind;
  state: RoomMessageState;
  html: string;
  body: string;
  language: string;
  createdAt: Date;
  /** How many support it or react to it. */
  weight: number;
  /** Said by the reader, also as the guest they were. */
  mine: boolean;
  sessionTitle: string;
  sessionLanguage: string;
  spaceKind: SpaceKind;
  slug: string;
  /** The comment activity of the text that was under discussion; null when there was none. */
  activityId: string | null;
  documentId: string | null;
  documentTitle: string | null;
  documentLanguage: string | null;
  versionId: string | null;
  /** Null when the block that was under discussion is no longer in the text. */
  blockId: string | null;
  blockLabel: string | null;
  passage: string | null;
  requestId: string | null;
  requestState: CommentRequestState | null;
  askedAt: Date | null;
  /** The comment it became, while the reader sees it. */
  commentId: string | null;
  /** Of that comment, also while others do not see it. */
  commentState: CommentState | null;
}

/** First characters of a block that are shown with it. */
export const passageLength = 280;

/** A condition on `room_participant p`: the actor, or the guest they were before they had an account. */
export function saidBy(actor: Actor): Sql {
  const person = personId(actor);
  if (!person) return sql`p.guest_id is not distinct from ${guestId(actor)}::uuid and p.guest_id is not null`;
  return sql`(p.person_id = ${person} or p.guest_id in (select id from guest where claimed_by = ${person}))`;
}

const weight = sql`m.supports + (select coalesce(sum(each.value::int), 0)::int from jsonb_each_text(m.reactions) each)`;

/** Rows of `CommentCandidate` by a condition on `room_message m`, `room r`, `room_participant p` and `comment_request q`. */
export const candidateRows = (actor: Actor, condition: Sql): Sql => sql`
  select c.* from (
    select m.id as "messageId", r.session_id as "sessionId", m.kind, m.state, m.body_html as html, m.body, m.language,
      m.created_at as "createdAt", ${weight} as weight, ${saidBy(actor)} as mine, t.title as "sessionTitle",
      t.language as "sessionLanguage", s.slug, s.kind as "spaceKind", d.activity_id as "activityId", d.id as "documentId",
      coalesce(vt.title, v.title) as "documentTitle", coalesce(vt.language, v.language) as "documentLanguage", v.id as "versionId",
      b.id as "blockId", b.label as "blockLabel", left(b.text, ${passageLength}) as passage, q.id as "requestId",
      q.state as "requestState", q.asked_at as "askedAt",
      case when k.state = 'visible' or (${saidBy(actor)}) then k.id end as "commentId", k.state as "commentState"
    from room_message m join room r on r.id = m.room_id join live_session l on l.id = r.session_id join space s on s.id = l.space_id
    join room_participant p on p.id = m.participant_id
    cross join lateral (select t.title, t.language from live_session_translation t where t.session_id = l.id
      order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) t
    left join agenda_item i on i.id = m.item_id
    left join document d on d.id = i.document_id and d.current_version_id is not null
    left join document_version v on v.id = d.current_version_id
    left join version_translation vt on vt.version_id = v.id and vt.language = ${actor.language}
    left join block b on b.version_id = v.id and b.id = i.block_id
    left join comment_request q on q.message_id = m.id left join comment k on k.id = q.comment_id
    where m.kind in ('message', 'question') and ${condition}
  ) c`;
