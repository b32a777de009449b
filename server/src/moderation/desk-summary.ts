import { Injectable } from '@nestjs/common';
import { queueReasons } from '../../../shared/moderation.js';
import { Clock } from '../kernel/clock/clock.js';
import type { Actor } from '../kernel/http/actor.js';
import type { QueueCountsDto, QueuePageDto } from './dto/queue.dto.js';
import { moderatedSpaces } from './moderation.policy.js';
import { type ItemSpace, ItemPlaces } from './item-places.js';
import { ModerationQueue, type WaitingGroup } from './queue.query.js';

const day = 24 * 3_600_000;

/** How much waits, by everything the desk filters on, and what was done of late. */
@Injectable()
export class DeskSummary {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly places: ItemPlaces,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<Pick<QueuePageDto, 'counts' | 'decided'>> {
    const groups = await this.queue.groups(actor);
    const spaces = await this.places.spaces(moderatedSpaces(actor), actor.language);
    const counts = { ...countsOf(groups, spaces), reasons: await this.queue.reasons(actor) };
    return { counts, decided: await this.queue.decided(actor, new Date(this.clock.now().getTime() - day)) };
  }
}

function countsOf(groups: WaitingGroup[], spaces: Map<string, ItemSpace>): Omit<QueueCountsDto, 'reasons'> {
  const sum = (some: WaitingGroup[]) => some.reduce((total, { count }) => total + count, 0);
  const sumOf = (holds: (group: WaitingGroup) => boolean) => sum(groups.filter(holds));
  const oldest = groups.map(({ oldest: since }) => since.getTime());
  return {
    total: sum(groups),
    oldestSince: oldest.length > 0 ? new Date(Math.min(...oldest)) : null,
    because: queueReasons.map((because) => ({ because, count: sumOf((group) => group.because === because) })),
    spaces: [...spaces.values()]
      .map((space) => ({ space, count: sumOf((group) => group.spaceId === space.id) }))
      .sort((a, b) => b.count - a.count),
    languages: [...Map.groupBy(groups, ({ language }) => language)].map(([language, some]) => ({
      language,
      count: sum(some),
    })),
    claimed: {
      mine: sumOf(({ claim }) => claim === 'mine'),
      others: sumOf(({ claim }) => claim === 'others'),
      nobody: sumOf(({ claim }) => claim === 'nobody'),
    },
  };
}
