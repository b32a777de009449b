import { Injectable } from '@nestjs/common';
import type { HidingReason } from '../../../shared/exchange.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { DomainEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { PeerRequestHidden, PeerRequestShown } from './exchange.events.js';
import { PeerRequestAccess } from './peer-request-access.js';
import type { PeerRequest } from './peer-request.entity.js';

/** The team hides what members may not ask like that, and can take it back. Whoever asked is told why. */
@Injectable()
export class ModerateRequests {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: PeerRequestAccess,
  ) {}

  /**
   * Hides a request, with its offers and what is said of it: its writer and the team alone see it, and nothing comes of it.
   * @throws Problem `invalid-transition` for one that is hidden
   */
  async hide(actor: Actor, ref: string, id: string, reason: HidingReason, explanation: string): Promise<void> {
    await this.change(actor, ref, id, 'hide', (request) => {
      const hidden = { hiddenAt: this.clock.now(), hiddenReason: reason, hiddenExplanation: explanation.trim() };
      Object.assign(request, hidden);
      return new PeerRequestHidden(request.spaceId, id, { reason });
    });
  }

  /** Shows it again, as it was. @throws Problem `invalid-transition` for one that is not hidden */
  async show(actor: Actor, ref: string, id: string): Promise<void> {
    await this.change(actor, ref, id, 'show', (request) => {
      Object.assign(request, { hiddenAt: null, hiddenReason: null, hiddenExplanation: '' });
      return new PeerRequestShown(request.spaceId, id, {});
    });
  }

  private async change(
    actor: Actor,
    ref: string,
    id: string,
    action: 'hide' | 'show',
    act: (request: PeerRequest) => DomainEvent,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { request } = await this.access.require(actor, ref, id, action, { lock: true });
      const event = act(request);
      request.version += 1;
      await this.db.save(request);
      await this.events.record(actor, event);
    });
  }
}
