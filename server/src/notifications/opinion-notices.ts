import { Injectable } from '@nestjs/common';
import { partReadBy } from '../bodies/readable-part.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql, type Sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import {
  AdviceAnswered,
  AdviceRequested,
  ObjectionRaised,
  ObjectionsOpened,
  OpinionPublished,
  RoundEnded,
  VoteOpened,
} from '../opinions/opinion.events.js';
import { speaksThen } from '../organisations/organisation.policy.js';
import { about } from './consultation-notices.js';
import { Notices } from './notices.js';

/** Tells the members of a body what is asked of them and what became of their work, and authorities what they are advised. */
@Injectable()
export class OpinionNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  @OnEvent(AdviceRequested)
  async asked(event: RecordedEvent): Promise<void> {
    const request = await this.db.one<{ until: Date }>`
      select contribute_until as until from advice_request where id = ${event.subjectId} and state = 'open'`;
    if (!request) return;
    const data = { until: request.until.toISOString() };
    await this.notices.tell(about(event, 'advice-asked', data), readersAmong(event, membersOf(event)));
  }

  @OnEvent(ObjectionsOpened)
  async objectionsOpened(event: RecordedEvent<DataOf<typeof ObjectionsOpened>>): Promise<void> {
    const { roundId, closesAt } = event.data;
    const telling = about(event, 'objections-open', { until: closesAt });
    await this.notices.tell(telling, readersAmong(event, whoDecides(roundId)));
  }

  @OnEvent(VoteOpened)
  async voteOpened(event: RecordedEvent<DataOf<typeof VoteOpened>>): Promise<void> {
    const { roundId, closesAt } = event.data;
    const telling = about(event, 'vote-open', { until: closesAt });
    await this.notices.tell(telling, readersAmong(event, whoDecides(roundId)));
  }

  @OnEvent(ObjectionRaised)
  async objected(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'opinion-objected'), readersAmong(event, everyoneIn(event)));
  }

  @OnEvent(RoundEnded)
  async ended(event: RecordedEvent<DataOf<typeof RoundEnded>>): Promise<void> {
    const outcome = event.data.outcome === 'quorum-missed' ? 'quorumMissed' : event.data.outcome;
    await this.notices.tell(about(event, 'round-ended', { outcome }), readersAmong(event, everyoneIn(event)));
  }

  @OnEvent(OpinionPublished)
  async published(event: RecordedEvent<DataOf<typeof OpinionPublished>>): Promise<void> {
    const data = { number: `${event.data.number}/${event.data.year}` };
    const followers = sql`select person_id from space_follow where space_id = ${event.spaceId}`;
    const told = sql`${membersOf(event)} union ${followers}`;
    await this.notices.tell(about(event, 'opinion-published', data), readersAmong(event, told));
    await this.notices.tell(
      about(event, 'advice-given', data),
      readersAmong(event, addressed(event.subjectId, this.clock.now())),
    );
  }

  @OnEvent(AdviceAnswered)
  async answered(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'advice-answered'), readersAmong(event, everyoneIn(event)));
  }
}

type InSpace = Pick<RecordedEvent, 'spaceId'>;

const membersOf = ({ spaceId }: InSpace): Sql => sql`select person_id from space_member where space_id = ${spaceId}`;

const everyoneIn = (event: InSpace): Sql =>
  sql`${membersOf(event)} union select person_id from space_team where space_id = ${event.spaceId}`;

/** Whoever sits on a seat that decides in the round. */
const whoDecides = (roundId: string): Sql =>
  sql`select h.person_id from round_seat k join seat_person h on h.seat_id = k.seat_id
    where k.round_id = ${roundId} and h.person_id is not null`;

/** Whoever speaks at this instant for the organisation an opinion is addressed to. */
export const addressed = (opinionId: string, now: Date): Sql =>
  sql`select its.person_id from opinion op join organisation_member its on its.organisation_id = op.addressee_organisation_id
    where op.id = ${opinionId} and ${speaksThen(now)}`;

/**
 * Those of these people who may read the opinions of the body: mails tell nobody what they could not read.
 * @param people a query with the column `person_id`
 */
export function readersAmong({ spaceId }: InSpace, people: Sql): Sql {
  return sql`select distinct w.person_id, null::uuid as guest_id from (${people}) w join space s on s.id = ${spaceId}
    where ${partReadBy(sql`w.person_id`, 'opinions')}`;
}
