import { Injectable } from '@nestjs/common';
import { opinionLimits } from '../../../shared/opinions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { OpinionPublished, VoteOpened } from '../opinions/opinion.events.js';
import { Notices } from './notices.js';
import { addressed, readersAmong } from './opinion-notices.js';

const hour = 3_600_000;

interface Unanswered {
  spaceId: string;
  dueAt: Date;
}

/** Reminds members who have not voted, and authorities that have not answered. */
@Injectable()
export class OpinionReminders {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
  ) {}

  /** Orders the reminder; a vote so short that it would come at once needs none. */
  @OnEvent(VoteOpened)
  async orderVoteReminder({ data }: RecordedEvent<DataOf<typeof VoteOpened>>): Promise<void> {
    const { roundId, closesAt } = data;
    const runAt = new Date(Date.parse(closesAt) - opinionLimits.reminderHours * hour);
    if (runAt <= this.clock.now()) return;
    await this.jobs.add('opinion.remind-voters', { roundId }, { runAt, key: `opinion.remind-voters:${roundId}` });
  }

  @Job('opinion.remind-voters')
  async remindVoters({ roundId }: { roundId: string }): Promise<void> {
    const round = await this.db.one<{ spaceId: string; opinionId: string; closesAt: Date }>`
      select op.space_id as "spaceId", op.id as "opinionId", r.closes_at as "closesAt"
      from adoption_round r join opinion op on op.id = r.opinion_id
      where r.id = ${roundId} and r.outcome is null and r.closes_at > ${this.clock.now()}`;
    if (!round) return;
    const { spaceId, opinionId, closesAt } = round;
    const telling = { kind: 'vote-reminder', eventId: roundId, spaceId, subjectId: opinionId } as const;
    const waiting = sql`select h.person_id from round_seat k join seat_person h on h.seat_id = k.seat_id
      where k.round_id = ${roundId} and not k.has_voted and h.person_id is not null`;
    await this.notices.tell({ ...telling, data: { until: closesAt.toISOString() } }, readersAmong(round, waiting));
  }

  /** Orders what the addressee hears before the day of its answer, and after it. */
  @OnEvent(OpinionPublished)
  async orderAnswerReminders({ subjectId: opinionId }: RecordedEvent): Promise<void> {
    const published = await this.unanswered(opinionId);
    if (!published) return;
    const early = new Date(published.dueAt.getTime() - opinionLimits.answerReminderDays * 24 * hour);
    const due = [
      { kind: 'advice-due', runAt: early },
      { kind: 'advice-overdue', runAt: published.dueAt },
    ].filter(({ runAt }) => runAt > this.clock.now());
    for (const { kind, runAt } of due)
      await this.jobs.add('opinion.remind-addressee', { opinionId, kind }, { runAt, key: `${kind}:${opinionId}` });
  }

  /** Comes to nothing once every recommendation has an answer. */
  @Job('opinion.remind-addressee')
  async remindAddressee({
    opinionId,
    kind,
  }: {
    opinionId: string;
    kind: 'advice-due' | 'advice-overdue';
  }): Promise<void> {
    const published = await this.unanswered(opinionId);
    if (!published) return;
    const { spaceId, dueAt } = published;
    const data = { until: dueAt.toISOString() };
    const owing = sql`${addressed(opinionId, this.clock.now())} union
      select person_id from space_team where space_id = ${spaceId} and role in ('lead', 'answerer')`;
    const telling = { kind, eventId: opinionId, spaceId, subjectId: opinionId, data };
    await this.notices.tell(telling, readersAmong(published, owing));
  }

  private unanswered(opinionId: string): Promise<Unanswered | null> {
    return this.db.one<Unanswered>`
      select space_id as "spaceId", answer_due_at as "dueAt" from opinion op
      where id = ${opinionId} and state = 'published' and answer_due_at is not null
        and exists (select 1 from recommendation w where w.opinion_id = op.id and w.answered_at is null)`;
  }
}
