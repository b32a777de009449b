import { Injectable } from '@nestjs/common';
import { declarationDuty } from '../../../shared/calls.js';
import type { MemberType } from '../../../shared/bodies.js';
import { Seats } from '../bodies/seats.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import type { Application } from './application.entity.js';

/** First and last day of a term. */
export interface Term {
  startsOn: string;
  endsOn: string;
}

/** Makes members of applicants. */
@Injectable()
export class Appoint {
  constructor(
    private readonly db: Database,
    private readonly seats: Seats,
  ) {}

  /**
   * Gives an applicant a seat, in the transaction that decides so. What they declared of their interests becomes their first
   * declaration as a member.
   * @returns the seat's id
   */
  async appoint(actor: Actor, spaceId: string, application: Application, term: Term): Promise<string> {
    const { personId, organisationId, name, publicName, country, level, gender } = application;
    const memberType = found(application.memberType);
    const account = await this.db.one<{ email: string | null }>`select email from person where id = ${personId}`;
    const person = { sitting: 'holder' as const, name, publicName, email: account?.email ?? null };
    application.outcome = 'appointed';
    application.seatId = await this.seats.give(actor, spaceId, {
      memberType,
      role: 'member',
      country,
      level,
      gender,
      ...term,
      organisationIds: organisationId ? [organisationId] : [],
      people: name ? [person] : [],
    });
    await this.db.save(application);
    if ((declarationDuty.of as readonly MemberType[]).includes(memberType)) await this.declare(spaceId, application);
    return application.seatId;
  }

  private async declare(
    spaceId: string,
    { personId, interests, noInterests, language, sentAt }: Application,
  ): Promise<void> {
    if (!personId) return;
    await this.db.sql`
      insert into interest_declaration as d (space_id, person_id, interests, no_interests, language, declared_at)
      values (${spaceId}, ${personId}, ${JSON.stringify(interests)}::jsonb, ${noInterests}, ${language}, ${sentAt})
      on conflict (space_id, person_id) do update set interests = excluded.interests, no_interests = excluded.no_interests,
        language = excluded.language, declared_at = excluded.declared_at
      where d.declared_at < excluded.declared_at`;
  }
}
