import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TextAnswer, TextOrder } from './text-orders.js';

/** Milliseconds one order may take, and megabytes of memory it may use: far more than any real document needs. */
const limits = { time: 30_000, memory: 512 };
/** Milliseconds the thread waits for another order: whoever looks at a preview mostly stores it next. */
const idle = 60_000;

/** A thread that is there while there is work for it, and takes one order after another. */
export class TextThread {
  private turn: Promise<unknown> = Promise.resolve();
  private worker: Worker | null = null;
  private rest: NodeJS.Timeout | undefined;

  /**
   * Carries out an order. One that takes too much time or memory is refused as `too-large`.
   * @throws whatever ended the thread
   */
  async run(entry: URL, order: TextOrder): Promise<TextAnswer> {
    const mine = this.turn.then(() => this.carryOut(entry, order));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    clearTimeout(this.rest);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private async carryOut(entry: URL, order: TextOrder): Promise<TextAnswer> {
    clearTimeout(this.rest);
    const worker = (this.worker ??= this.start(entry));
    const late = AbortSignal.timeout(limits.time);
    try {
      worker.postMessage(order, []);
      const [answer] = (await once(worker, 'message', { signal: late })) as [TextAnswer];
      this.rest = setTimeout(() => void this.end(), idle).unref();
      return answer;
    } catch (error) {
      await this.end();
      const tooLarge = late.aborted || (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (tooLarge) return { order: 'refused', code: 'too-large' };
      throw error;
    }
  }

  private start(entry: URL): Worker {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    // A thread that waits keeps no process alive, and one that fails between two orders is replaced with the next.
    worker.unref();
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }
}
