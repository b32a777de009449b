import { Injectable } from '@nestjs/common';
import type { MeetingReply } from '../../../shared/meetings.js';
import { readableDocuments } from '../documents/readable-documents.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import type { MeetingLinkDto } from './dto/follow-up.dto.js';
import type { MeetingBodyDto, MeetingPointDto } from './dto/meeting.dto.js';
import type { MeetingDocumentDto } from './dto/paper.dto.js';
import type { MeetingPaper } from './meeting-paper.entity.js';
import type { Meeting } from './meeting.entity.js';
import { readableMeetings } from './readable-meetings.js';
import { seatsOfDay } from './seats-of-day.js';

/** A paper with the document it is, where the reader may read that. */
export type PaperRow = MeetingPaper & { document: MeetingDocumentDto | null };

/** Reads what stands on the page of a meeting. Documents the reader may not read are left out of it. */
@Injectable()
export class MeetingPartsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The body that meets, in the reader's language. */
  async body(actor: Actor, spaceId: string): Promise<MeetingBodyDto | null> {
    return this.db.one<MeetingBodyDto>`
      select s.id, s.slug, s.kind, t.title, t.language from space s
      cross join lateral (select t.title, t.language from space_translation t where t.space_id = s.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) t
      where s.id = ${spaceId}`;
  }

  /** The agenda. */
  async agenda(actor: Actor, meetingId: string): Promise<MeetingPointDto[]> {
    return this.db.query<MeetingPointDto>(sql`
      select i.id, i.title, i.minutes, i.presenter, i.link, d.document
      from meeting_item i left join lateral (${this.document(actor, raw('i.document_id'))}) d on true
      where i.meeting_id = ${meetingId} order by i.position`);
  }

  /** The papers, in the order in which they came. */
  async papers(actor: Actor, meetingId: string): Promise<PaperRow[]> {
    return this.db.query<PaperRow>(sql`
      select p.id, p.meeting_id as "meetingId", p.item_id as "itemId", p.title, p.document_id as "documentId",
        p.file_name as "fileName", p.media_type as "mediaType", p.bytes, p.ground, p.handed_in_at as "handedInAt",
        p.handed_in_by as "handedInBy", d.document
      from meeting_paper p left join lateral (${this.document(actor, raw('p.document_id'))}) d on true
      where p.meeting_id = ${meetingId} order by p.handed_in_at, p.id`);
  }

  /** Which of these documents the actor may read. */
  async readable(actor: Actor, documentIds: string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(sql`
      select d.id from document d join activity a on a.id = d.activity_id join space s on s.id = d.space_id
      where d.id = any(${documentIds}::uuid[]) and ${readableDocuments(actor, this.clock.now())}`);
    return new Set(rows.map(({ id }) => id));
  }

  /** Earlier meetings of the series whose minutes members have and nobody approved yet. */
  async toApprove(actor: Actor, { spaceId, series, startsAt, state }: Meeting): Promise<MeetingLinkDto[]> {
    if (state === 'cancelled' || state === 'held') return [];
    return this.links(
      actor,
      sql`m.space_id = ${spaceId} and m.series = ${series} and m.starts_at < ${startsAt}
      and exists (select 1 from meeting_minutes n where n.meeting_id = m.id and n.state = 'circulated')`,
    );
  }

  /** A meeting to link to, where the reader may read it. */
  async link(actor: Actor, meetingId: string | null): Promise<MeetingLinkDto | null> {
    if (!meetingId) return null;
    const [link] = await this.links(actor, sql`m.id = ${meetingId}`);
    return link ?? null;
  }

  /** What the actor said for the seats they sit on. */
  async reply(actor: Actor, meetingId: string): Promise<MeetingReply | null> {
    if (!personId(actor)) return null;
    const row = await this.db.one<{ reply: MeetingReply }>`
      select k.reply from meeting m join space s on s.id = m.space_id join seat t on ${seatsOfDay}
      join seat_person h on h.seat_id = t.id join meeting_attendance k on k.meeting_id = m.id and k.seat_id = t.id
      where m.id = ${meetingId} and h.person_id = ${personId(actor)} and k.reply is not null
      order by k.replied_at desc limit 1`;
    return row?.reply ?? null;
  }

  private links(actor: Actor, which: Sql): Promise<MeetingLinkDto[]> {
    return this.db.query<MeetingLinkDto>(sql`
      select m.id, m.title, m.language, m.starts_at as "startsAt", m.time_zone as "timeZone"
      from meeting m join space s on s.id = m.space_id where ${which} and ${readableMeetings(actor)}
      order by m.starts_at, m.id`);
  }

  private document(actor: Actor, id: Sql): Sql {
    return sql`select json_build_object('id', d.id, 'title', coalesce(vt.title, v.title), 'language', coalesce(vt.language, v.language)) as document
      from document d join activity a on a.id = d.activity_id join space s on s.id = d.space_id
      join document_version v on v.id = d.current_version_id
      left join version_translation vt on vt.version_id = v.id and vt.language = ${actor.language}
      where d.id = ${id} and ${readableDocuments(actor, this.clock.now())}`;
  }
}
