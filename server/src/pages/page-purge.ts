import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events, everyType } from '../kernel/events/events.js';
import { PageCache } from './page-cache.js';
import { PersonalPages } from './personal-pages.js';

/** Events after which a page may be a few seconds old: they only add. */
const adding =
  /^(comment\.(posted|edited|supported|unsupported|claimed|screened|reported)|session\.|account\.|notice\.|moderation\.(claimed|claim-released|queued))/;

/** Empties both caches of pages when something was restricted, published or opened. */
@Injectable()
export class PagePurge implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly shared: PageCache,
    private readonly personal: PersonalPages,
  ) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, ({ type }) => {
      if (adding.test(type)) return;
      this.shared.purge();
      this.personal.purge();
    });
  }
}
