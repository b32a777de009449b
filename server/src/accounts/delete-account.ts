import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { AccountDeleted } from './accounts.events.js';
import { ApiTokens } from './api-tokens.js';
import { Person } from './person.entity.js';
import { Profile } from './profile.js';
import { Sessions } from './sessions.service.js';
import { signedIn } from './signed-in.js';

/** Deletes accounts. */
@Injectable()
export class DeleteAccount {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly profile: Profile,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  /**
   * Empties the account: no name, no address, no password, no way in. The row stays, so that contributions still have an
   * author, who is shown as a former participant. What a guest left behind and this person claimed loses its name too.
   * @throws Problem `credentials-wrong` when the password is not right
   */
  async delete(actor: Actor, password: string): Promise<void> {
    await this.profile.assertPassword(actor, password);
    await this.db.transaction(async () => {
      const person = found(await this.db.find(Person, { id: signedIn(actor), state: 'active' }, { lock: true }));
      Object.assign(person, {
        state: 'deleted',
        deletedAt: this.clock.now(),
        name: '',
        email: null,
        passwordHash: null,
        role: 'member',
      });
      await this.db.save(person);
      await this.sessions.endAll(person.id);
      await this.tokens.revokeAll(person.id);
      await this.db.sql`update session set user_agent = '' where person_id = ${person.id}`;
      await this.db.sql`delete from mailed_link where person_id = ${person.id}`;
      await this.db.sql`update guest set display_name = '', email = null where claimed_by = ${person.id}`;
      await this.events.record(actor, new AccountDeleted(person.id));
    });
  }
}
