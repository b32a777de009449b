import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron, Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { AgendaConsultation } from './agenda-consultation.entity.js';
import { AgendaConsultationClosed, AgendaConsultationOpened } from './exchange.events.js';

/**
 * Records when agenda consultations open and close, once each. What people may do does not wait for it: every rule asks the
 * clock.
 */
@Injectable()
export class TurnAgendas {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Orders the next turn for the instant it is due; an earlier order for it is replaced. */
  async schedule({ id, opensAt, closesAt, openedAt, closedAt }: AgendaConsultation): Promise<void> {
    if (closedAt) return;
    await this.jobs.add('agenda.turn', { id }, { runAt: openedAt ? closesAt : opensAt, key: `agenda.turn:${id}` });
  }

  /** Turns one. Comes to nothing when it has been turned already or its times were moved meanwhile. */
  @Job('agenda.turn')
  async turn({ id }: { id: string }): Promise<void> {
    await this.db.transaction(async () => {
      const agenda = await this.db.find(AgendaConsultation, { id }, { lock: true });
      if (!agenda) return;
      const now = this.clock.now();
      const { spaceId, opensAt, closesAt } = agenda;
      if (!agenda.openedAt && opensAt <= now) {
        agenda.openedAt = opensAt;
        await this.events.record(system, new AgendaConsultationOpened(spaceId, id, { at: opensAt.toISOString() }));
      }
      if (!agenda.closedAt && closesAt <= now) {
        agenda.closedAt = closesAt;
        await this.events.record(system, new AgendaConsultationClosed(spaceId, id, { at: closesAt.toISOString() }));
      }
      await this.db.save(agenda);
      await this.schedule(agenda);
    });
  }

  /** Finds those whose turn was missed, such as after downtime. */
  @Cron('agenda.find-missed-turns', '* * * * *')
  async findMissedTurns(): Promise<void> {
    const now = this.clock.now();
    const missed = await this.db.sql<{ id: string }>`
      select id from agenda_consultation
      where closed_at is null and ((opened_at is null and opens_at <= ${now}) or closes_at <= ${now})`;
    for (const { id } of missed) await this.jobs.add('agenda.turn', { id }, { key: `agenda.turn:${id}` });
  }
}
