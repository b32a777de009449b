import type { RoomEntry, SayInput, SayResult, SentKind } from '../../../../shared/rooms.js';
import type { RoomOutbox, WaitingMessage } from './outbox.js';

/** A message that the server has taken. */
export interface SentMessage extends WaitingMessage {
  id: string;
  /** Its place in the room; null while it waits for a moderator. */
  seq: number | null;
}

interface Way {
  /** @throws when nobody knows what became of it */
  ask: (input: SayInput) => Promise<SayResult>;
  changed: () => void;
}

/** Milliseconds after which a message that nobody answered goes out again. */
const pause = 1500;

/** Refusals after which the same words may be taken a moment later. */
const passing: ReadonlySet<string> = new Set(['slow-mode', 'rate-limited', 'unavailable', 'internal']);

/**
 * Sends what a person says, one after the other, so that their words arrive in their order. What was sent stays visible
 * until the room shows it; what was not goes out again with the same key, and so arrives once.
 */
export class RoomMail {
  private sent: readonly SentMessage[] = [];
  /** The message whose answer is awaited, and whether the room shows it already: it is told to all before its sender. */
  private flying: { key: string; landed: boolean } | null = null;
  /** Whether what waits survives closing the page. */
  keeps = true;
  private open = false;
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly room: string,
    private readonly outbox: RoomOutbox,
    private readonly way: Way,
  ) {}

  /** What waits; without the one that the room shows already. */
  get waiting(): readonly WaitingMessage[] {
    const all = this.outbox.read();
    return this.flying?.landed ? all.filter(({ key }) => key !== this.flying?.key) : all;
  }

  /** The room shows something new of this person. */
  landed(): void {
    if (this.flying) this.flying.landed = true;
  }

  write(message: { kind: SentKind; body: string; parentId: string | null }): void {
    const key = crypto.randomUUID();
    this.keeps = this.outbox.put({ ...message, key, at: new Date().toISOString(), refused: null });
    this.way.changed();
    void this.send();
  }

  retry(key: string): void {
    const message = this.outbox.read().find((each) => each.key === key);
    if (!message) return;
    this.outbox.put({ ...message, refused: null });
    this.way.changed();
    void this.send();
  }

  discard(key: string): void {
    this.outbox.drop(key);
    this.way.changed();
  }

  /** The room is entered: what waits goes out. */
  go(): void {
    this.open = true;
    void this.send();
  }

  /** The line is gone: what waits stays. */
  hold(): void {
    this.open = false;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** The server says itself which messages a moderator reads first. */
  held(keys: readonly string[]): void {
    this.sent = this.sent.filter(({ key }) => !keys.includes(key));
  }

  /** What was taken and is not seen in the room yet; the rest is forgotten. */
  unseen({ at, entries }: { at: number; entries: ReadonlyMap<string, RoomEntry> }): readonly SentMessage[] {
    const left = this.sent.filter(({ id, seq }) => !entries.has(id) && (seq === null || seq > at));
    if (left.length < this.sent.length) this.sent = left;
    return this.sent;
  }

  private async send(): Promise<void> {
    if (this.sending || this.timer || !this.open) return;
    this.sending = true;
    for (let next = this.next(); next && this.open; next = this.next()) {
      this.flying = { key: next.key, landed: false };
      const result = await this.way.ask(this.inputOf(next)).catch(() => null);
      this.flying = null;
      if (result?.ok) this.arrived(next, result);
      else if (!result || passing.has(result.code)) {
        this.later((result?.retryAfter ?? 0) * 1000 || pause);
        break;
      } else this.outbox.put({ ...next, refused: result.code });
      this.way.changed();
    }
    this.sending = false;
  }

  private next(): WaitingMessage | undefined {
    return this.outbox.read().find(({ refused }) => refused === null);
  }

  private inputOf({ key, kind, body, parentId }: WaitingMessage): SayInput {
    return { room: this.room, key, kind, body, ...(parentId ? { parentId } : {}) };
  }

  private arrived(message: WaitingMessage, { id, seq }: { id: string; seq: number | null }): void {
    this.sent = [...this.sent, { ...message, id, seq }];
    this.outbox.drop(message.key);
  }

  private later(milliseconds: number): void {
    if (!this.open) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.send();
    }, milliseconds);
  }
}
