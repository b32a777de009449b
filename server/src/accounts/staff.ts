import { Injectable } from '@nestjs/common';
import type { PlatformRole } from '../../../shared/accounts.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { PlatformRoleChanged } from './accounts.events.js';
import { Person } from './person.entity.js';
import { signedIn } from './signed-in.js';
import { appointsStaff } from './staff.policy.js';

export interface StaffRow {
  id: string;
  name: string;
  email: string;
  role: PlatformRole;
}

/** The people who work for the platform's operator. */
@Injectable()
export class Staff {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /**
   * Everyone with a role, by name.
   * @throws Problem `forbidden` for anyone but administrators
   */
  async list(actor: Actor): Promise<StaffRow[]> {
    this.authorize(actor);
    return this.db.sql<StaffRow>`
      select id, name, email, role from person where role <> 'member' and state = 'active' order by name, id`;
  }

  /**
   * Gives a person a role, or takes it away.
   * @throws Problem `forbidden`; `not-found` without a confirmed account of this address; `last-administrator` when none
   *   would be left
   */
  async appoint(actor: Actor, input: { email: string; role: PlatformRole }): Promise<void> {
    this.authorize(actor);
    await this.db.transaction(async () => {
      const administrators = await this.db.sql<{ id: string }>`
        select id from person where role = 'administrator' and state = 'active' order by id for update`;
      const person = found(await this.db.find(Person, { email: input.email, state: 'active' }, { lock: true }));
      if (person.role === input.role) return;
      if (administrators.every(({ id }) => id === person.id) && administrators.length > 0)
        throw new Problem('last-administrator', {
          detail: 'The platform needs an administrator. Appoint another one first.',
        });
      person.role = input.role;
      await this.db.save(person);
      await this.events.record(actor, new PlatformRoleChanged(person.id, input.role));
    });
  }

  private authorize(actor: Actor): void {
    if (appointsStaff(actor)) return;
    signedIn(actor);
    throw new Problem('forbidden');
  }
}
