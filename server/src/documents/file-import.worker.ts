import { parentPort } from 'node:worker_threads';
import type { ImportResult } from '../../../shared/documents.js';
import type { ProblemCode } from '../../../shared/problems.js';
import { importDocument } from './import/import-document.js';
import { ImportError } from './import/import-error.js';

/** A file to read. */
export interface ImportOrder {
  name: string;
  bytes: Uint8Array;
  /** Language of the text when it is known. */
  language?: string;
}

/** What it says, or why it cannot be read. */
export type ImportAnswer = { result: ImportResult } | { code: ProblemCode };

/** Reads one file. What it cannot foresee ends the thread, and the file is refused. */
async function answer({ language, ...file }: ImportOrder): Promise<ImportAnswer> {
  try {
    return { result: await importDocument(file, { language }) };
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code === 'file-too-large' ? 'too-large' : error.code };
    throw error;
  }
}

parentPort?.on('message', (order: ImportOrder) => {
  void answer(order).then((result) => parentPort?.postMessage(result, []));
});
