/** Numbers that look random and are the same every time, so that every demonstration is alike. */
export class Chance {
  private readonly made = new Set<string>();

  constructor(private state = 20_261_122) {}

  /** Something of which the text was not made before, as far as there is any. */
  fresh<T>(make: () => T, textOf: (made: T) => string): T {
    let made = make();
    for (let attempt = 0; attempt < 50 && this.made.has(textOf(made)); attempt += 1) made = make();
    this.made.add(textOf(made));
    return made;
  }

  /** From 0 up to 1. @see mulberry32, public domain */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** One of several. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** One of several, which is then no longer among them. */
  take<T>(items: T[]): T {
    return items.splice(Math.floor(this.next() * items.length), 1)[0] as T;
  }

  /** Whether something happens that happens with this probability. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }
}
