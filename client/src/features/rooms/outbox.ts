import type { SentKind } from '../../../../shared/rooms.js';

/** Something said that the room has not shown yet. Its key stays the same however often it is sent. */
export interface WaitingMessage {
  key: string;
  kind: SentKind;
  body: string;
  parentId: string | null;
  /** When it was written, ISO 8601. */
  at: string;
  /** Code of why it was not taken; null while it waits. */
  refused: string | null;
}

/** Where text is kept across visits; `localStorage` in a browser. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What one person has waiting in one room, in the order in which they wrote it, kept in this browser. */
export class RoomOutbox {
  private waiting: readonly WaitingMessage[] = [];
  private text: string | null = null;

  /** @param name of the room and the person */
  constructor(
    private readonly name: string,
    private store: TextStore | null,
  ) {}

  /** What waits; the same array as long as nothing changed, here or in another tab. */
  read(): readonly WaitingMessage[] {
    const text = this.stored();
    if (text !== undefined && text !== this.text) {
      this.text = text;
      this.waiting = parsed(text);
    }
    return this.waiting;
  }

  /** Adds a message, or puts it in place of the one with its key. @returns whether it survives closing the page */
  put(message: WaitingMessage): boolean {
    const others = this.read();
    const known = others.some(({ key }) => key === message.key);
    return this.write(known ? others.map((each) => (each.key === message.key ? message : each)) : [...others, message]);
  }

  /** Forgets a message that arrived, or that its author took back. */
  drop(key: string): void {
    const left = this.read().filter((each) => each.key !== key);
    if (left.length < this.waiting.length) this.write(left);
  }

  private write(waiting: readonly WaitingMessage[]): boolean {
    this.waiting = waiting;
    this.text = waiting.length > 0 ? JSON.stringify(waiting) : null;
    try {
      if (!this.store) return false;
      if (this.text === null) this.store.removeItem(this.name);
      else this.store.setItem(this.name, this.text);
      return true;
    } catch {
      // A full store: from here on the page itself is the only place.
      this.store = null;
      return false;
    }
  }

  /** The text another tab may have changed; undefined where nothing is kept. */
  private stored(): string | null | undefined {
    try {
      return this.store?.getItem(this.name);
    } catch {
      return undefined;
    }
  }
}

function parsed(text: string | null): readonly WaitingMessage[] {
  try {
    return (JSON.parse(text ?? '[]') as WaitingMessage[]) ?? [];
  } catch {
    return [];
  }
}
