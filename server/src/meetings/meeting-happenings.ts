import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BodyActivity } from '../bodies/body-activity.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableMeetings } from './readable-meetings.js';

/** Tells in the activity of a body what becomes of its meetings. */
@Injectable()
export class MeetingHappenings implements OnModuleInit {
  constructor(private readonly activity: BodyActivity) {}

  onModuleInit(): void {
    const types = ['meeting.invited', 'meeting.cancelled', 'meeting.minutes-published'] as const;
    this.activity.add(...types.map((type) => ({ type, part: 'meetings' as const, subject: meetingOf })));
  }
}

/** The meeting it happened to, where the reader may read it. */
const meetingOf = (actor: Actor): Sql => sql`
  select jsonb_build_object('title', m.title, 'language', m.language, 'page', 'meetings/' || m.id)
  from meeting m where m.id = e.subject_id and ${readableMeetings(actor)}`;
