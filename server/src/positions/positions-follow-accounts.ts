import { Injectable } from '@nestjs/common';
import { AccountDeleted } from '../accounts/accounts.events.js';
import { Database } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';

/** Does with joint positions what follows from changes of accounts. */
@Injectable()
export class PositionsFollowAccounts {
  constructor(private readonly db: Database) {}

  /** A signature binds the organisation, so it stays, with the function of whoever gave it and without the name. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.sql`update position_signature set signer_name = '' where signed_by = ${personId}`;
  }
}
