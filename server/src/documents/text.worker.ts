import { parentPort } from 'node:worker_threads';
import { ImportError } from './import/import-error.js';
import type { TextAnswer, TextOrder } from './text-orders.js';

/** Carries out one order. Only reading files needs the readers of all formats, so they are loaded with the first file. */
async function carryOut(order: TextOrder): Promise<TextAnswer> {
  switch (order.order) {
    case 'read': {
      const { importDocument } = await import('./import/import-document.js');
      const result = await importDocument(order, { language: order.language });
      const { matchBlocks } = await import('./text/match-blocks.js');
      return { order: 'read', result, ids: matchBlocks(order.old ?? [], result.blocks) };
    }
    case 'compare': {
      const { diffBlocks } = await import('./text/diff-blocks.js');
      return { order: 'compare', changes: diffBlocks(order.old, order.fresh) };
    }
    case 'reanchor': {
      const { reanchor } = await import('./text/reanchor.js');
      return { order: 'reanchor', anchors: reanchor(order.anchors, order.old, order.fresh, order.versionId) };
    }
  }
}

/** What is refused for a reason is answered; what nobody foresaw ends the thread. */
async function answer(order: TextOrder): Promise<TextAnswer> {
  try {
    return await carryOut(order);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { order: 'refused', code: error.code === 'file-too-large' ? 'too-large' : error.code };
  }
}

parentPort?.on('message', (order: TextOrder) => {
  void answer(order).then((result) => parentPort?.postMessage(result, []));
});
