import { Injectable } from '@nestjs/common';
import { isLate, meetingDeadlines } from '../../../shared/meetings.js';
import { readsPart } from '../bodies/body.policy.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import type { MeetingCanDto, MeetingDto, MinutesDto, NoticeDto } from './dto/meeting.dto.js';
import type { PaperDto } from './dto/paper.dto.js';
import { FollowUpQuery } from './follow-up.query.js';
import { type FoundMeeting, MeetingAccess } from './meeting-access.js';
import { MeetingPartsQuery, type PaperRow } from './meeting-parts.query.js';
import { meetingColumns, type MeetingRow, meetingSources, presentMeeting, presentMinutes } from './meeting-row.js';
import { type MeetingFacts, meetingPolicy } from './meeting.policy.js';
import type { Meeting } from './meeting.entity.js';

/** Shows meetings to their readers. */
@Injectable()
export class ReadMeeting {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: MeetingAccess,
    private readonly parts: MeetingPartsQuery,
    private readonly followUps: FollowUpQuery,
  ) {}

  /** The meeting as its page shows it. @throws Problem `not-found` */
  async page(actor: Actor, id: string): Promise<MeetingDto> {
    const held = await this.access.require(actor, id, 'read');
    const { meeting, facts } = held;
    const row = await this.row(actor, id);
    const { note, cancelReason, version } = meeting;
    const { papersDueOn } = meetingDeadlines(meeting);
    const papers = await this.parts.papers(actor, id);
    return {
      ...presentMeeting(row, facts.now),
      note,
      cancelReason,
      version,
      papersDueOn,
      notice: notice(meeting, facts.now),
      body: found(await this.parts.body(actor, meeting.spaceId)),
      agenda: await this.parts.agenda(actor, id),
      papers: papers.map((paper) => presentPaper(paper, meeting, meetingPolicy.readUndisclosed(actor, facts))),
      minutes: await this.minutes(actor, held, row),
      carried: await this.followUps.carriedTo(actor, meeting),
      raised: await this.followUps.raisedAt(actor, id),
      toApprove: await this.parts.toApprove(actor, meeting),
      reply: await this.parts.reply(actor, id),
      can: whatActorCan(actor, facts),
    };
  }

  /** A meeting as lists and calendars hold it. @throws Problem `not-found` */
  async readable(actor: Actor, id: string): Promise<MeetingRow & { slug: string }> {
    const { facts } = await this.access.require(actor, id, 'read');
    return { ...(await this.row(actor, id)), slug: facts.body.space.slug };
  }

  private async row(actor: Actor, id: string): Promise<MeetingRow> {
    const [row] = await this.db.query<MeetingRow>(
      sql`select ${meetingColumns} from ${meetingSources(actor, this.clock.now())} where m.id = ${id}`,
    );
    return found(row);
  }

  private async minutes(actor: Actor, { minutes, facts }: FoundMeeting, row: MeetingRow): Promise<MinutesDto | null> {
    const state = presentMinutes(row, facts.now);
    if (!minutes || !state) return null;
    const { documentId, publishedDocumentId, circulatedAt, approvedAt, approvedIn } = minutes;
    const ids = [documentId, publishedDocumentId].flatMap((id) => id ?? []);
    const readable = await this.parts.readable(actor, ids);
    const shown = (id: string | null) => (id && readable.has(id) ? id : null);
    return {
      ...state,
      circulatedAt,
      approvedAt,
      approvedIn: await this.parts.link(actor, approvedIn),
      draftDocumentId: shown(documentId),
      documentId: shown(publishedDocumentId),
    };
  }
}

function notice(meeting: Meeting, now: Date): NoticeDto {
  const { noticeDays: days, noticeGivenAt: givenAt, lateReason: reason, timeZone } = meeting;
  const { noticeDueOn: dueOn } = meetingDeadlines(meeting);
  return { days, dueOn, givenAt, late: isLate(givenAt ?? now, dueOn, timeZone), reason };
}

/** A paper as the reader may know it: its title and ground in any case, what is in it only to those who may read it. */
function presentPaper(paper: PaperRow, meeting: Meeting, readsUndisclosed: boolean): PaperDto {
  const { id, itemId, title, ground, handedInAt, fileName, mediaType, bytes, document } = paper;
  const open = ground === null || readsUndisclosed;
  const isFile = fileName !== null && mediaType !== null && bytes !== null;
  return {
    id,
    itemId,
    title,
    ground,
    handedInAt,
    kind: isFile ? 'file' : 'document',
    document: open ? document : null,
    file: open && isFile ? { name: fileName, mediaType, bytes } : null,
    late: isLate(handedInAt, meetingDeadlines(meeting).papersDueOn, meeting.timeZone),
  };
}

const actions = [
  ...([
    'edit',
    'setAgenda',
    'handIn',
    'invite',
    'cancel',
    'hold',
    'reply',
    'keepAttendance',
    'readUndisclosed',
  ] as const),
  ...(['draftMinutes', 'circulate', 'approve', 'publish', 'raise'] as const),
];

function whatActorCan(actor: Actor, facts: MeetingFacts): MeetingCanDto {
  return { ...can(meetingPolicy, actor, facts, actions), readAttendance: readsPart(actor, facts.body, 'members') };
}
