import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events, everyType } from '../kernel/events/events.js';
import { PageCache } from './page-cache.js';

/** Events after which a page may be a few seconds old: they only add. */
const adding =
  /^(comment\.(posted|edited|supported|unsupported|claimed|screened|reported)|session\.|account\.|notice\.|moderation\.(claimed|claim-released|queued))/;

/** Empties the page cache when something was restricted, published or opened. */
@Injectable()
export class PagePurge implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly cache: PageCache,
  ) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, ({ type }) => {
      if (!adding.test(type)) this.cache.purge();
    });
  }
}
