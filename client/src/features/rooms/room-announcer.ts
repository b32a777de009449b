import type { RoomEntry } from '../../../../shared/rooms.js';

/** How much came since the last announcement. */
export interface News {
  messages: number;
  questions: number;
}

/** Milliseconds between two announcements, so that a busy room does not drown who listens. */
const every = 5000;

/**
 * Collects what came, and tells how much at most every five seconds, so that what comes
 * in between is told together.
 */
export class RoomAnnouncer {
  private news: News = { messages: 0, questions: 0 };
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly tell: (news: News) => void) {}

  /** @param ownId the participant who listens, whose own words are no news */
  hear(entries: readonly RoomEntry[], ownId: string | undefined): void {
    for (const { kind, author } of entries) {
      if (author && author.id === ownId) continue;
      if (kind === 'question') this.news.questions += 1;
      else if (kind !== 'announcement') this.news.messages += 1;
    }
    if (this.news.messages + this.news.questions > 0) this.timer ??= setTimeout(() => this.speak(), every);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private speak(): void {
    this.timer = null;
    const { news } = this;
    this.news = { messages: 0, questions: 0 };
    this.tell(news);
  }
}
