import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreementLimits, openCommitmentStatuses } from '../../../shared/agreements.js';
import { commitmentPath } from '../../../shared/space-paths.js';
import { BodyDuties } from '../bodies/body-duties.js';
import { readablePart } from '../bodies/readable-part.js';
import { join, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { spokenFor } from '../organisations/organisation.policy.js';

/** Characters of a promise that stand in a list. */
const shown = 200;

/** Tells those who speak for an organisation what it promised for these days. */
@Injectable()
export class CommitmentDuties implements OnModuleInit {
  constructor(private readonly duties: BodyDuties) {}

  onModuleInit(): void {
    this.duties.add({ kind: 'commitment', list: promised, path: commitmentPath });
  }
}

/** What is overdue, or due as soon as people are reminded of it. */
function promised(actor: Actor, now: Date): Sql {
  return sql`
    select c.space_id, c.id, left(c.text, ${shown}) as title, c.language,
      (c.due_on + 1)::timestamp at time zone s.time_zone as due_at, 1 as waiting
    from commitment c join space s on s.id = c.space_id
    where c.organisation_id = any(${spokenFor(actor)}::uuid[]) and c.status in (${join([...openCommitmentStatuses])})
      and c.due_on <= (${now}::timestamptz at time zone s.time_zone)::date + ${agreementLimits.reminderDays}::int
      and ${readablePart(actor, 'agreements')}`;
}
