import { Injectable } from '@nestjs/common';
import { type Attendance as Kept, type MeetingReply } from '../../../shared/meetings.js';
import type { SeatRole } from '../../../shared/bodies.js';
import { belongs, readsPart } from '../bodies/body.policy.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import type { AttendanceDto } from './dto/attendance.dto.js';
import { meetingPolicy } from './meeting.policy.js';
import { MeetingAccess } from './meeting-access.js';
import { AttendanceKept, MeetingReplied } from './meeting.events.js';
import { seatsOfDay } from './seats-of-day.js';

/** A seat whose term contains the day of the meeting. */
export interface AttendingSeat {
  seatId: string;
  role: SeatRole;
  reply: MeetingReply | null;
  attendance: Kept | null;
  organisations: { name: string; language: string }[];
  people: { name: string; sitting: string }[];
}

/** Who comes to meetings and who came. */
@Injectable()
export class AttendanceList {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: MeetingAccess,
  ) {}

  /**
   * The seats of the body on the day of the meeting, observers apart. What members said beforehand is for members and team.
   * @throws Problem `not-found`; `unauthenticated` or `forbidden` where the members of the body are not for the reader
   */
  async read(actor: Actor, meetingId: string): Promise<AttendanceDto> {
    const { facts } = await this.access.require(actor, meetingId, 'read');
    if (!readsPart(actor, facts.body, 'members'))
      throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
    const seats = await this.seats(actor, meetingId);
    const shown = belongs(actor, facts.body) ? seats : seats.map((seat) => ({ ...seat, reply: null }));
    return {
      members: shown.filter(({ role }) => role !== 'observer'),
      observers: shown.filter(({ role }) => role === 'observer'),
      can: { keep: allows(meetingPolicy, 'keepAttendance', actor, facts) },
    };
  }

  /**
   * A member says if they come, for the seats they sit on.
   * @throws Problem `not-found`; `forbidden` for everyone but members whose term contains that day; `invalid-transition` once
   *   it is over
   */
  async reply(actor: Actor, meetingId: string, reply: MeetingReply): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting, facts } = await this.access.require(actor, meetingId, 'reply');
      const seats = await this.db.sql<{ seatId: string }>`
        insert into meeting_attendance (meeting_id, seat_id, reply, replied_at)
        select distinct m.id, t.id, ${reply}, ${facts.now}::timestamptz
        from meeting m join space s on s.id = m.space_id join seat t on ${seatsOfDay} join seat_person h on h.seat_id = t.id
        where m.id = ${meetingId} and h.person_id = ${personId(actor)}
        on conflict (meeting_id, seat_id) do update set reply = excluded.reply, replied_at = excluded.replied_at
        returning seat_id as "seatId"`;
      if (seats.length === 0) throw new Problem('forbidden');
      const seatIds = seats.map(({ seatId }) => seatId);
      await this.events.record(actor, new MeetingReplied(meeting.spaceId, meetingId, { seatIds, reply }));
    });
  }

  /**
   * Writes down who came.
   * @throws Problem as `authorize` does; `validation-failed` for a seat that was not held on that day
   */
  async keep(actor: Actor, meetingId: string, seats: { seatId: string; attendance: Kept | null }[]): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting } = await this.access.require(actor, meetingId, 'keepAttendance', { lock: true });
      const held = new Set((await this.seats(actor, meetingId)).map(({ seatId }) => seatId));
      const errors = seats.flatMap(({ seatId }, at) =>
        held.has(seatId) ? [] : [{ pointer: `/seats/${at}/seatId`, code: 'isIn' }],
      );
      if (errors.length > 0) throw new Problem('validation-failed', { errors });
      await this.db.sql`
        insert into meeting_attendance (meeting_id, seat_id, attendance)
        select ${meetingId}, k."seatId", k.attendance
        from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as k ("seatId" uuid, attendance text)
        on conflict (meeting_id, seat_id) do update set attendance = excluded.attendance`;
      const seatIds = seats.map(({ seatId }) => seatId);
      await this.events.record(actor, new AttendanceKept(meeting.spaceId, meetingId, { seatIds }));
    });
  }

  /** Whoever sits on these seats by the names the reader may know, whatever the reader may do. */
  async seats(actor: Actor, meetingId: string): Promise<AttendingSeat[]> {
    const toTeam = await this.isTeam(actor, meetingId);
    return this.db.sql<AttendingSeat>`
      select t.id as "seatId", t.role, k.reply, k.attendance,
        coalesce((select json_agg(json_build_object('name', n.name, 'language', n.language) order by n.name)
          from seat_organisation h join organisation o on o.id = h.organisation_id cross join lateral (${nameIn(actor.language)}) n
          where h.seat_id = t.id), '[]') as organisations,
        coalesce((select json_agg(json_build_object('name', case when ${toTeam} then h.name else coalesce(h.public_name, h.name) end,
            'sitting', h.sitting) order by h.sitting desc, h.id)
          from seat_person h where h.seat_id = t.id and h.name <> ''), '[]') as people
      from meeting m join space s on s.id = m.space_id join seat t on ${seatsOfDay}
      left join meeting_attendance k on k.meeting_id = m.id and k.seat_id = t.id
      where m.id = ${meetingId}
      order by t.rank, t.sort_name collate "und-x-icu", t.id`;
  }

  private async isTeam(actor: Actor, meetingId: string): Promise<boolean> {
    const row = await this.db.one<{
      spaceId: string;
    }>`select space_id as "spaceId" from meeting where id = ${meetingId}`;
    return row !== null && inTeam(actor, row.spaceId);
  }
}
