import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events, everyType } from '../kernel/events/events.js';
import { onlyAdds } from '../reading/only-adds.js';
import { PageCache } from './page-cache.js';
import { PersonalPages } from './personal-pages.js';

/** What changes nothing that others see of a person; what they may do themselves is asked anew for every page. */
const unseen = /^account\.(?!deleted$|profile-changed$)/;

/** Empties both caches of pages when something was restricted, published or opened. */
@Injectable()
export class PagePurge implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly shared: PageCache,
    private readonly personal: PersonalPages,
  ) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, (event) => {
      if (onlyAdds(event) || unseen.test(event.type)) return;
      this.shared.purge();
      this.personal.purge();
    });
  }
}
