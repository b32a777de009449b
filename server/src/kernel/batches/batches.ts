import { AsyncLocalStorage } from 'node:async_hooks';

/** What waits for its batch. */
interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

interface Line<Item, Result> {
  waiting: Waiting<Item, Result>[];
  /** Runs something in the context of the first of those who wait. */
  inContext: Context | null;
  /** A batch of this line is being worked on, or waits for its time. */
  busy: boolean;
  /** When the last batch began, in milliseconds. */
  beganAt: number;
}

type Context = ReturnType<typeof AsyncLocalStorage.snapshot>;

interface Options {
  /** Runs in the context of the one who began the batch, whose clock a demonstration sets. Not for what is added in a transaction. */
  inContext?: boolean;
  /** Milliseconds from the beginning of one batch to that of the next, at least. */
  every?: number;
  /** Items in one batch, at most. */
  size?: number;
  /** Milliseconds after which the next batch no longer waits for one that takes long; without it, it always waits. */
  patience?: number;
  /** A batch that fails has left nothing behind: its items are then done one by one, and each fails for itself only. */
  oneByOne?: boolean;
}

/**
 * For what requests ask for: those of the same moment go together, and nobody waits for long on others who are held up, be it by
 * a lock or by a connection that has gone.
 */
export const ofRequests: Options = { size: 50, patience: 20, oneByOne: true, inContext: true };

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
   *   one that is thrown is everybody's, unless they are then done one by one
   */
  constructor(
    private readonly work: (key: string, items: Item[]) => Promise<(Result | Error)[]>,
    private readonly options: Options = {},
  ) {}

  /** Puts something in the line of its key, and answers once its batch is done. */
  add(key: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const line = this.lines.get(key) ?? { waiting: [], inContext: null, busy: false, beganAt: 0 };
      this.lines.set(key, line);
      if (this.options.inContext && line.waiting.length === 0) line.inContext = AsyncLocalStorage.snapshot();
      line.waiting.push({ item, resolve, reject });
      if (!line.busy) this.schedule(key, line);
    });
  }

  private schedule(key: string, line: Line<Item, Result>): void {
    line.busy = true;
    const wait = line.beganAt + (this.options.every ?? 0) - performance.now();
    const run = () => void (line.inContext ?? this.apart)(() => this.run(key, line));
    // What arrives in the same turn belongs together.
    if (wait > 0) setTimeout(run, wait);
    else setImmediate(run);
  }

  private async run(key: string, line: Line<Item, Result>): Promise<void> {
    line.beganAt = performance.now();
    const done = this.answer(key, line.waiting.splice(0, this.options.size ?? 500));
    await (this.options.patience ? forAtMost(done, this.options.patience) : done);
    line.busy = false;
    if (line.waiting.length > 0) this.schedule(key, line);
    else setTimeout(() => this.forget(key, line), this.options.every ?? 0);
  }

  private async answer(key: string, batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const items = batch.map(({ item }) => item);
      const results = await this.work(key, items);
      for (const [at, { resolve, reject }] of batch.entries()) {
        const result = results[at] as Result | Error;
        if (result instanceof Error) reject(result);
        else resolve(result);
      }
    } catch (error) {
      if (this.options.oneByOne && batch.length > 1) await Promise.all(batch.map((one) => this.answer(key, [one])));
      else for (const { reject } of batch) reject(error);
    }
  }

  private forget(key: string, line: Line<Item, Result>): void {
    if (!line.busy && this.lines.get(key) === line) this.lines.delete(key);
  }
}

/** Waits for the work, but no longer than so many milliseconds. */
async function forAtMost(work: Promise<void>, milliseconds: number): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  void work.finally(resolve);
  await over;
  clearTimeout(timer);
}
