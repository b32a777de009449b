import { ImportError } from './import-error.js';

/** Control characters that no text holds: all but tabs, line ends, form feeds and the next-line character. */
const controls = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** Share of control characters from which a file is taken for something other than text. */
const binaryShare = 0.02;

/**
 * Text of a file: UTF-8, UTF-16 with its byte order mark, or else Windows-1252, which older office exports use.
 * @throws ImportError file-unreadable for bytes that are not text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  const found = text.match(controls)?.length ?? 0;
  if (found > 3 && found > text.length * binaryShare) throw new ImportError('file-unreadable');
  // No database holds it in a text; the report names the place.
  return text.replaceAll('\0', '\uFFFD');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
