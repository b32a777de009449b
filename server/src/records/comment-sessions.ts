import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommentExtras, type SessionSource } from '../comments/comment-extras.js';
import type { CommentSaidInDto } from '../comments/dto/comment.dto.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableSessions } from '../sessions/readable-sessions.js';

/** Tells of comments in which live session they were said first. */
@Injectable()
export class CommentSessions implements SessionSource, OnModuleInit {
  constructor(
    private readonly extras: CommentExtras,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.extras.registerSessions(this);
  }

  async saidIn(actor: Actor, commentIds: string[]): Promise<Map<string, CommentSaidInDto>> {
    const rows = await this.db.sql<CommentSaidInDto & { commentId: string }>`
      select q.comment_id as "commentId", l.id, t.title, t.language
      from comment_request q join room_message m on m.id = q.message_id join room r on r.id = m.room_id
      join live_session l on l.id = r.session_id join activity a on a.id = l.id join space s on s.id = l.space_id
      cross join lateral (select t.title, t.language from live_session_translation t where t.session_id = l.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) t
      where q.comment_id = any(${commentIds}::uuid[]) and ${readableSessions(actor, this.clock.now())}`;
    return new Map(rows.map(({ commentId, ...session }) => [commentId, session]));
  }
}
