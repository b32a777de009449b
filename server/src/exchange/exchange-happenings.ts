import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BodyActivity } from '../bodies/body-activity.js';
import { sql } from '../kernel/database/database.js';

/** Adds what members ask and learn, and what a forum hands up, to what happened in a body. */
@Injectable()
export class ExchangeHappenings implements OnModuleInit {
  constructor(private readonly activity: BodyActivity) {}

  onModuleInit(): void {
    this.activity.add(
      { type: 'peer-request.asked', part: 'exchange', subject: () => request },
      { type: 'peer-request.answered', part: 'exchange', subject: () => request },
      { type: 'peer-request.evaluated', part: 'exchange', subject: () => sql`${request} and ${isLastWord}` },
      { type: 'forum-result.handed-up', part: 'exchange', subject: () => result },
    );
  }
}

const request = sql`select jsonb_build_object('title', r.title, 'language', r.language, 'page', 'exchange/requests/' || r.id)
  from peer_request r where r.id = e.subject_id and r.state <> 'draft' and r.hidden_at is null`;

/** Whoever says again how useful it was replaces what they said before. */
const isLastWord = sql`not exists (select 1 from event again where again.subject_id = e.subject_id and again.id > e.id
  and again.type = e.type and again.actor_id is not distinct from e.actor_id)`;

/** What was taken back stays on the page of results, where it says so, and is not told. */
const result = sql`select jsonb_build_object('title', left(r.body, 200) || case when length(r.body) > 200 then '…' else '' end,
    'language', r.language, 'page', 'exchange/results?direction=up')
  from forum_result r where r.id = e.subject_id and r.state <> 'withdrawn'`;
