import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events, everyType } from '../kernel/events/events.js';
import { onlyAdds } from './only-adds.js';
import type { ReadingText } from './reading.service.js';

interface Entry {
  spaceId: string;
  /** Milliseconds since 1970. */
  builtAt: number;
  text: Promise<ReadingText>;
}

/** New words may take this long to change a count in the text; restrictions show at once. */
const calm = 1000;
/** What other processes changed shows after this long at the latest. */
const lifetime = 5000;
const capacity = 200;

/** Texts of versions as HTML, which are the same for every reader. */
@Injectable()
export class TextCache implements OnModuleInit {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly events: Events) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, (event) => {
      const { spaceId } = event;
      if (!spaceId) return;
      for (const [key, entry] of this.entries) {
        if (entry.spaceId !== spaceId) continue;
        if (onlyAdds(event)) entry.builtAt = Math.min(entry.builtAt, Date.now() - lifetime + calm);
        else this.entries.delete(key);
      }
    });
  }

  /** The text under a key, built when it is not there; a draft is always built anew. */
  async get(spaceId: string, key: string, keep: boolean, build: () => Promise<ReadingText>): Promise<ReadingText> {
    const entry = this.entries.get(key);
    if (keep && entry && entry.builtAt + lifetime > Date.now()) return entry.text;
    const text = build();
    if (keep) this.put(key, { spaceId, builtAt: Date.now(), text });
    text.catch(() => this.entries.delete(key));
    return text;
  }

  private put(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > capacity && oldest) this.entries.delete(oldest);
  }
}
