import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/http/actor.js';
import { PageCache } from './page-cache.js';

/** People whose last act is remembered; what older ones did shows after the lifetime of a page. */
const capacity = 10_000;

/**
 * Pages as one reader saw them, for that reader alone, so that a reload or a second tab costs no more than asking who they
 * are. What they do themselves shows at once, and so does whatever changes what they may do.
 */
@Injectable()
export class PersonalPages extends PageCache {
  private readonly lastActs = new Map<string, number>();
  private acts = 0;

  /** The key of a page as this reader sees it now; begun before their last act, it is found no more. */
  keyOf(actor: Actor, address: string): string {
    return `${this.lastActs.get(actor.id as string) ?? 0} ${JSON.stringify(actor)} ${address}`;
  }

  /** Lets go of the pages of someone who has done something just now. */
  acted(actorId: string): void {
    this.acts += 1;
    this.lastActs.delete(actorId);
    this.lastActs.set(actorId, this.acts);
    const [oldest] = this.lastActs.keys();
    if (this.lastActs.size > capacity && oldest) this.lastActs.delete(oldest);
  }
}
