import { documentLimits, type ImportFormat, type ImportResult } from '../../../../shared/documents.js';
import { detectFormat } from './detect-format.js';
import { readDocx } from './docx/read-docx.js';
import type { Draft } from './draft.js';
import { finishImport } from './finish-import.js';
import { ImportError } from './import-error.js';
import { readAkomaNtoso } from './markup/read-akoma-ntoso.js';
import { readHtml } from './markup/read-html.js';
import { readMarkdown } from './markup/read-markdown.js';
import { readText } from './plain-text/read-text.js';

const readers: Readonly<Record<ImportFormat, (bytes: Uint8Array) => Draft | Promise<Draft>>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  docx: readDocx,
  'akoma-ntoso': readAkomaNtoso,
};

/**
 * Turns a file into blocks, with a report of what was not understood. Touches nothing but the bytes it is given.
 * @param options.language BCP 47 tag declared by the person who imports; found out when absent
 * @throws ImportError with a stable code
 */
export async function importDocument(
  file: { name: string; bytes: Uint8Array },
  options: { language?: string } = {},
): Promise<ImportResult> {
  if (file.bytes.length > documentLimits.fileBytes) throw new ImportError('file-too-large');
  const format = detectFormat(file.name, file.bytes);
  const draft = await readers[format](file.bytes);
  return finishImport(draft, { format, name: file.name, language: options.language ?? '' });
}
