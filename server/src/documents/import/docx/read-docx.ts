import mammoth from 'mammoth';
import { documentLimits } from '../../../../../shared/documents.js';
import type { Draft } from '../draft.js';
import { ImportError } from '../import-error.js';
import { withoutPrivateMarks } from '../note-mark.js';
import { parseMarkup, plainText } from '../markup/element-tree.js';
import { readHtmlTree } from '../markup/read-html.js';
import { readZipDirectory, unpack, type ZipEntry } from './zip-directory.js';

/** More parts than any word processor writes. */
const mostEntries = 2000;

/**
 * Reads a Word document: headings, lists, tables and footnotes by their styles. Headers, footers, remarks in the margin and
 * text deleted under tracked changes are left out, each with a warning that holds it.
 * @throws ImportError file-too-large before unpacking more than a file may hold, file-unreadable when damaged or encrypted
 */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const entries = readZipDirectory(bytes);
  const parts = unpackParts(bytes, entries);
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p.subtitle:fresh"],
        convertImage: noImage,
      },
    );
    html = result.value;
  } catch (error) {
    throw new ImportError('file-unreadable', { cause: error });
  }
  const draft = readHtmlTree(parseMarkup(withoutPrivateMarks(html), 'html'));
  for (const block of [...draft.blocks, ...draft.footnotes]) block.line = 0;
  for (const warning of draft.warnings) warning.line = 0;
  reportLeftOut(parts, draft);
  return draft;
}

/** Images become empty ones with their description; their bytes are not unpacked. */
const noImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/** The XML parts of the document, unpacked within the limits; everything is measured before anything is unpacked. */
function unpackParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Map<string, string> {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > mostEntries || total > documentLimits.fileBytes) throw new ImportError('file-too-large');
  if (entries.some((entry) => entry.encrypted)) throw new ImportError('file-unreadable');
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const text = unpack(bytes, entry).toString('utf8');
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new ImportError('file-unreadable');
    parts.set(entry.name, text);
  }
  return parts;
}

function reportLeftOut(parts: ReadonlyMap<string, string>, draft: Draft): void {
  for (const [name, xml] of parts) {
    const code = /^word\/(?:header|footer)\d*\.xml$/.test(name)
      ? 'repeated-line'
      : /^word\/comments\.xml$/.test(name)
        ? 'unknown-element'
        : null;
    const text = code === null ? '' : plainText(parseMarkup(xml.replace(/<\/w:p>/g, ' $&'), 'html'));
    if (code !== null && text !== '') draft.warnings.push({ code, line: 0, text, about: null });
  }
  const deleted = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:delText[^>]{0,60}>([^<]*)</g)]
    .map((match) => match[1])
    .join('');
  if (deleted.trim() !== '') draft.warnings.push({ code: 'unknown-element', line: 0, text: deleted, about: null });
}
