import type { ImportFormat } from '../../../../shared/documents.js';
import { ImportError } from './import-error.js';
import { readZipDirectory } from './docx/zip-directory.js';

/** Signatures of files that are neither text nor a Word document. */
const foreign: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7-Zip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];
const zip = [0x50, 0x4b] as const;
/** The container of old Word files, and of new ones behind a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0] as const;

/**
 * Finds the format of a file: by its content where that is unmistakable, else by its name.
 * @throws ImportError file-empty, file-unreadable or format-unknown
 */
export function detectFormat(name: string, bytes: Uint8Array): ImportFormat {
  if (bytes.length === 0) throw new ImportError('file-empty');
  if (startsWith(bytes, compound)) throw new ImportError('file-unreadable');
  if (startsWith(bytes, zip)) return detectPacked(bytes);
  if (foreign.some((signature) => startsWith(bytes, signature))) throw new ImportError('format-unknown');
  const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'docx') throw new ImportError('file-unreadable');
  return detectText(beginning(bytes), extension);
}

function detectPacked(bytes: Uint8Array): ImportFormat {
  const names = readZipDirectory(bytes).map((entry) => entry.name);
  if (names.includes('word/document.xml')) return 'docx';
  throw new ImportError('format-unknown');
}

function detectText(head: string, extension: string): ImportFormat {
  const isXml = /^\s*<\?xml\b/.test(head);
  if (/<(?:[\w-]{1,30}:)?akomaNtoso[\s>]/.test(head)) return 'akoma-ntoso';
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return 'html';
  if (['html', 'htm', 'xhtml'].includes(extension)) return 'html';
  if (extension === 'xml' || isXml) throw new ImportError('format-unknown');
  if (['md', 'markdown', 'mdown'].includes(extension)) return 'markdown';
  if (['txt', 'text', 'asc', 'log'].includes(extension)) return 'text';
  if (/^\s*<(?:p|div|h[1-6]|section|article|main|table|ul|ol)[\s>]/i.test(head)) return 'html';
  return (head.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2 ? 'markdown' : 'text';
}

/** Enough of a file to see what it is, whatever its encoding. */
function beginning(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 8192);
  const encoding =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(head);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
