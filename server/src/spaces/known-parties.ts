import { Injectable } from '@nestjs/common';
import type { Violation } from '../../../shared/problems.js';
import { Database } from '../kernel/database/database.js';
import { Problem } from '../kernel/http/problem.js';

/** A person, by id or by the address of their account. */
export interface Named {
  personId?: string;
  email?: string;
}

/** Finds the people and organisations a lead names. */
@Injectable()
export class KnownParties {
  constructor(private readonly db: Database) {}

  /**
   * The ids of these people, in order.
   * @throws Problem `validation-failed` with one violation for each who has no confirmed account
   */
  async people(people: Named[]): Promise<string[]> {
    const emails = people.map(({ email }) => email?.trim().toLowerCase() ?? '');
    const rows = await this.db.sql<{ id: string; email: string }>`
      select id, email from person where state = 'active'
        and (id = any(${people.flatMap(({ personId }) => personId ?? [])}::uuid[]) or email = any(${emails}::text[]))`;
    const byId = new Set(rows.map((row) => row.id));
    const byEmail = new Map(rows.map((row) => [row.email, row.id]));
    const errors: Violation[] = [];
    const ids = people.map(({ personId }, at) => {
      const id = personId ? (byId.has(personId) ? personId : undefined) : byEmail.get(emails[at] ?? '');
      if (!id) errors.push({ pointer: `/members/${at}/${personId ? 'personId' : 'email'}`, code: 'unknownPerson' });
      return id ?? '';
    });
    refuse(errors);
    return ids;
  }

  /** @throws Problem `validation-failed` with one violation for each that is not in the register */
  async assertInvited(organisationIds: string[]): Promise<void> {
    const known = await this.registered(organisationIds);
    const unknown = (id: string, at: number) => (known.has(id) ? [] : [violation(`/organisationIds/${at}`)]);
    refuse(organisationIds.flatMap(unknown));
  }

  /**
   * @param pointer where the request names it
   * @throws Problem `validation-failed` when the organisation is not in the register
   */
  async assertOwner(organisationId: string | null | undefined, pointer = '/ownerOrganisationId'): Promise<void> {
    if (!organisationId) return;
    const known = await this.registered([organisationId]);
    refuse(known.has(organisationId) ? [] : [violation(pointer)]);
  }

  private async registered(organisationIds: string[]): Promise<Set<string>> {
    const rows = await this.db.sql<{
      id: string;
    }>`select id from organisation where id = any(${organisationIds}::uuid[])`;
    return new Set(rows.map((row) => row.id));
  }
}

const violation = (pointer: string): Violation => ({ pointer, code: 'unknownOrganisation' });

function refuse(errors: Violation[]): void {
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}
