import { AsyncLocalStorage } from 'node:async_hooks';

/** What waits for its batch. */
interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

interface Line<Item, Result> {
  waiting: Waiting<Item, Result>[];
  /** A batch of this line is being worked on, or waits for its time. */
  busy: boolean;
  /** When the last batch began, in milliseconds. */
  beganAt: number;
}

interface Options {
  /** Milliseconds from the beginning of one batch to that of the next, at least. */
  every?: number;
  /** Items in one batch, at most. */
  size?: number;
}

/**
 * Does for many at once what would cost much one by one. There is a line for each key: while one batch is worked on the
 * next gathers, so that a single item waits for nobody and a crowd costs little more than one.
 */
export class Batches<Item, Result = void> {
  private readonly lines = new Map<string, Line<Item, Result>>();
  /** A batch is nobody's request and joins nobody's transaction. */
  private readonly apart = AsyncLocalStorage.snapshot();

  /**
   * @param work does a batch, and gives a result for each item in their order; an `Error` among them is that item's alone, and
   *   one that is thrown is everybody's
   */
  constructor(
    private readonly work: (key: string, items: Item[]) => Promise<(Result | Error)[]>,
    private readonly options: Options = {},
  ) {}

  /** Puts something in the line of its key, and answers once its batch is done. */
  add(key: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const line = this.lines.get(key) ?? { waiting: [], busy: false, beganAt: 0 };
      this.lines.set(key, line);
      line.waiting.push({ item, resolve, reject });
      if (!line.busy) this.schedule(key, line);
    });
  }

  private schedule(key: string, line: Line<Item, Result>): void {
    line.busy = true;
    const wait = line.beganAt + (this.options.every ?? 0) - performance.now();
    const run = () => void this.apart(() => this.run(key, line));
    // What arrives in the same turn belongs together.
    if (wait > 0) setTimeout(run, wait);
    else setImmediate(run);
  }

  private async run(key: string, line: Line<Item, Result>): Promise<void> {
    line.beganAt = performance.now();
    const batch = line.waiting.splice(0, this.options.size ?? 500);
    try {
      const results = await this.work(
        key,
        batch.map(({ item }) => item),
      );
      for (const [at, { resolve, reject }] of batch.entries()) {
        const result = results[at] as Result | Error;
        if (result instanceof Error) reject(result);
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    line.busy = false;
    if (line.waiting.length > 0) this.schedule(key, line);
    else setTimeout(() => this.forget(key, line), this.options.every ?? 0);
  }

  private forget(key: string, line: Line<Item, Result>): void {
    if (!line.busy && this.lines.get(key) === line) this.lines.delete(key);
  }
}
