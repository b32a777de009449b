import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BodyActivity } from '../bodies/body-activity.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';

/** Adds what is asked, published and answered to what happened in a body. What is being worked on is told to nobody. */
@Injectable()
export class OpinionHappenings implements OnModuleInit {
  constructor(private readonly activity: BodyActivity) {}

  onModuleInit(): void {
    this.activity.add(
      { type: 'advice.requested', part: 'opinions', subject: askedFor },
      { type: 'opinion.published', part: 'opinions', subject: published },
      { type: 'advice.answered', part: 'opinions', subject: published },
    );
  }
}

function askedFor(): Sql {
  return sql`select jsonb_build_object('title', q.title, 'language', q.language, 'page', 'opinions/requests/' || q.id)
    from advice_request q where q.id = e.subject_id`;
}

function published(actor: Actor): Sql {
  return sql`select jsonb_build_object('title', coalesce(n.title, v.title), 'language', coalesce(n.language, v.language),
      'page', 'opinions/' || op.id)
    from opinion op join document_version v on v.id = op.version_id
    left join version_translation n on n.version_id = v.id and n.language = ${actor.language}
    where op.id = e.subject_id and op.state = 'published'`;
}
