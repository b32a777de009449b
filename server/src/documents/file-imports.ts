import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { ImportResult } from '../../../shared/documents.js';
import { Problem } from '../kernel/http/problem.js';
import type { ImportAnswer, ImportOrder } from './file-import.worker.js';

/** Milliseconds one file may take, and megabytes of memory it may use: far more than any real document needs. */
const limits = { time: 30_000, memory: 512 };
/** Milliseconds the thread waits for another file: whoever looks at a preview mostly stores it next. */
const idle = 60_000;

/** Reads files in a thread of its own, one after another, so that no file can hold up or end the server. */
@Injectable()
export class FileImports implements OnModuleDestroy {
  /** The thread's code. */
  entry = new URL('./file-import.worker.js', import.meta.url);

  private readonly log = new Logger('FileImports');
  private turn: Promise<unknown> = Promise.resolve();
  private worker: Worker | null = null;
  private rest: NodeJS.Timeout | undefined;

  /**
   * What a file says, as blocks.
   * @throws Problem `file-unreadable`, `file-empty`, `file-too-many-blocks`, `format-unknown`, or `too-large` when it would
   *   take too much time or memory
   */
  async read(order: ImportOrder): Promise<ImportResult> {
    const mine = this.turn.then(() => this.run(order));
    this.turn = mine.catch(() => undefined);
    const answer = await mine;
    if ('code' in answer) throw new Problem(answer.code, { params: { file: order.name } });
    return answer.result;
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }

  private async run(order: ImportOrder): Promise<ImportAnswer> {
    clearTimeout(this.rest);
    const worker = (this.worker ??= this.start());
    const late = AbortSignal.timeout(limits.time);
    try {
      worker.postMessage(order, []);
      const [answer] = (await once(worker, 'message', { signal: late })) as [ImportAnswer];
      this.rest = setTimeout(() => void this.end(), idle).unref();
      return answer;
    } catch (error) {
      await this.end();
      this.log.warn(`a file could not be imported: ${late.aborted ? 'it took too long' : String(error)}`);
      const tooLarge = late.aborted || (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
      return { code: tooLarge ? 'too-large' : 'file-unreadable' };
    }
  }

  private start(): Worker {
    const worker = new Worker(this.entry, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    // A thread that waits keeps no process alive, and one that fails between two files is replaced with the next.
    worker.unref();
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }

  private async end(): Promise<void> {
    clearTimeout(this.rest);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}
