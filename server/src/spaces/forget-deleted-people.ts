import { Injectable } from '@nestjs/common';
import { AccountDeleted } from '../accounts/accounts.events.js';
import { Database } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';

/** Ends what a deleted account followed, saw and belonged to. */
@Injectable()
export class ForgetDeletedPeople {
  constructor(private readonly db: Database) {}

  /** Roles in teams stay, so that a consultation shows that its lead has gone; nobody can sign in to use them. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.sql`delete from space_follow where person_id = ${personId}`;
      await this.db.sql`delete from space_visit where person_id = ${personId}`;
      await this.db.sql`delete from space_member where person_id = ${personId}`;
    });
  }
}
