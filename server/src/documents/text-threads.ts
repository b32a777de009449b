import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Problem } from '../kernel/http/problem.js';
import type { BlockChange } from './text/diff-blocks.js';
import type { Reanchored } from './text/reanchor.js';
import type { CompareOrder, ReadAnswer, ReadOrder, ReanchorOrder, TextAnswer, TextOrder } from './text-orders.js';
import { TextThread } from './text-thread.js';

type AnswerTo<Name> = Extract<TextAnswer, { order: Name }>;

/**
 * Work on whole texts, in threads of its own: no file and no text, however made, can hold up or end the server. Each kind of
 * work has one thread, so that a large file delays other files but no publication.
 */
@Injectable()
export class TextThreads implements OnModuleDestroy {
  /** The code of the threads. */
  entry = new URL('./text.worker.js', import.meta.url);

  private readonly log = new Logger('TextThreads');
  private readonly threads = { read: new TextThread(), compare: new TextThread(), reanchor: new TextThread() };

  /**
   * What a file says, as blocks.
   * @throws Problem `file-unreadable`, `file-empty`, `file-too-many-blocks`, `format-unknown`, or `too-large` when it would
   *   take too much time or memory
   */
  async read(order: ReadOrder): Promise<ReadAnswer> {
    try {
      return await this.run({ order: 'read', ...order });
    } catch (error) {
      if (error instanceof Problem) throw error;
      this.log.warn(`a file could not be imported: ${String(error)}`);
      throw new Problem('file-unreadable');
    }
  }

  /** What changed from one version to another. */
  async compare(order: CompareOrder): Promise<BlockChange[]> {
    return (await this.run({ order: 'compare', ...order })).changes;
  }

  /** Where anchors stand in a new version, in their order. */
  async reanchor(order: ReanchorOrder): Promise<Reanchored[]> {
    return (await this.run({ order: 'reanchor', ...order })).anchors;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(Object.values(this.threads).map((thread) => thread.end()));
  }

  private async run<Order extends TextOrder>(order: Order): Promise<AnswerTo<Order['order']>> {
    const answer = await this.threads[order.order].run(this.entry, order);
    if (answer.order === 'refused') throw new Problem(answer.code);
    return answer as AnswerTo<Order['order']>;
  }
}
