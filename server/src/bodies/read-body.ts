import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import type { Actor } from '../kernel/http/actor.js';
import { BodyAccess } from './body-access.js';
import { presentBody, presentBodySettings } from './body.presenter.js';
import { BodyQuery } from './body.query.js';
import type { BodyDto, BodySettingsDto } from './dto/body.dto.js';

/** Shows a body to its readers, and to its team. */
@Injectable()
export class ReadBody {
  constructor(
    private readonly clock: Clock,
    private readonly access: BodyAccess,
    private readonly query: BodyQuery,
  ) {}

  /**
   * The body as its page shows it.
   * @param ref id or slug
   * @param language for its texts; the actor's own when not given
   */
  async page(actor: Actor, ref: string, language = actor.language): Promise<BodyDto> {
    const facts = await this.access.require(actor, ref, 'read');
    return presentBody(await this.query.one(actor, facts.space.id), facts, { actor, language, now: this.clock.now() });
  }

  /** The body as the forms of its team hold it. */
  async settings(actor: Actor, ref: string): Promise<BodySettingsDto> {
    const facts = await this.access.require(actor, ref, 'prepare');
    return presentBodySettings(await this.query.one(actor, facts.space.id), facts);
  }
}
