import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { consultationLifecycle, effectiveState } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import { Cron, Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { ConsultationClosed, ConsultationOpened } from './consultation.events.js';
import { Space } from './space.entity.js';

/**
 * Lets recorded states follow the clock. What people see does not wait for this, since every rule and list asks for the
 * effective state; the record follows so that opening and closing happen once each, as events.
 */
@Injectable()
export class TurnByClock {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings a locked space to the state that holds now and records what happened on the way, also when the platform was
   * down for all of it. The lock sees to it that nobody else records the same.
   */
  async catchUp(space: Space): Promise<void> {
    const now = this.clock.now();
    while (space.state !== effectiveState(space, now)) {
      const command = space.state === 'announced' ? 'open' : 'close';
      const at = command === 'open' ? space.opensAt : space.closesAt;
      const Happened = command === 'open' ? ConsultationOpened : ConsultationClosed;
      space.state = next(consultationLifecycle, space.state, command);
      await this.db.sql`update space set state = ${space.state} where id = ${space.id}`;
      await this.events.record(system, new Happened(space.id, space.id, { at: (at ?? now).toISOString() }));
      await this.schedule(space);
    }
  }

  /** Orders the next turn of a space for the instant it is due; an earlier order for it is replaced. */
  async schedule(space: Pick<Space, 'id' | 'state' | 'opensAt' | 'closesAt'>): Promise<void> {
    const runAt = { announced: space.opensAt, open: space.closesAt }[space.state as 'announced' | 'open'];
    if (runAt) await this.jobs.add('space.turn', { spaceId: space.id }, { runAt, key: `space.turn:${space.id}` });
  }

  /** Turns one space. Comes to nothing when it has been turned already or its dates were moved meanwhile. */
  @Job('space.turn')
  async turn({ spaceId }: { spaceId: string }): Promise<void> {
    await this.db.transaction(async () => {
      const space = await this.db.find(Space, { id: spaceId }, { lock: true });
      if (space) await this.catchUp(space);
    });
  }

  /** Finds spaces whose turn was missed, such as after downtime, and orders it. */
  @Cron('space.find-missed-turns', '* * * * *')
  async findMissedTurns(): Promise<void> {
    const now = this.clock.now();
    const missed = await this.db.sql<{ id: string }>`
      select id from space where (state = 'announced' and opens_at <= ${now}) or (state in ('announced', 'open') and closes_at <= ${now})`;
    for (const { id } of missed) await this.jobs.add('space.turn', { spaceId: id }, { key: `space.turn:${id}` });
  }
}
