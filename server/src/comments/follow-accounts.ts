import { Injectable } from '@nestjs/common';
import { AccountDeleted, GuestClaimed } from '../accounts/accounts.events.js';
import { Database, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { system } from '../kernel/http/actor.js';
import { CommentAccess } from './comment-access.js';
import { CommentClaimed } from './comment.events.js';
import { CommentDrafts } from './comment-drafts.js';

/** Does with comments what follows from changes of accounts. */
@Injectable()
export class FollowAccounts {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: CommentAccess,
    private readonly drafts: CommentDrafts,
  ) {}

  /** Moves what a guest said into the account that claimed it; that it came from a guest stays on record. */
  @OnEvent(GuestClaimed)
  async claim({ subjectId: guest, data }: RecordedEvent<DataOf<typeof GuestClaimed>>): Promise<void> {
    await this.db.transaction(async () => {
      const moved = await this.db.sql<{ id: string }>`
        update comment set person_id = ${data.personId} where guest_id = ${guest} and person_id is null returning id`;
      const comments = await this.access.rows(system, sql`c.id = any(${moved.map((row) => row.id)}::uuid[])`);
      await this.events.record(system, ...comments.map((comment) => new CommentClaimed(comment)));
    });
  }

  /** What was sent stays; what was never sent goes. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId }: RecordedEvent): Promise<void> {
    await this.drafts.discardAll(subjectId);
  }
}
