import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BodyActivity } from '../bodies/body-activity.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableCalls } from './readable-calls.js';

/** Tells in the activity of a body what becomes of its calls. Who applies is told to nobody. */
@Injectable()
export class CallHappenings implements OnModuleInit {
  constructor(private readonly activity: BodyActivity) {}

  onModuleInit(): void {
    const types = ['call.opened', 'call.decided', 'call.cancelled'] as const;
    this.activity.add(...types.map((type) => ({ type, part: 'calls' as const, subject: callOf })));
  }
}

/** The call it happened to, where the reader may read it. */
const callOf = (actor: Actor): Sql => sql`
  select jsonb_build_object('title', t.title, 'language', t.language, 'page', 'calls/' || c.id)
  from call c join call_translation t on t.call_id = c.id where c.id = e.subject_id and ${readableCalls(actor)}
  order by t.language <> ${actor.language}, t.language <> c.default_language, t.language limit 1`;
