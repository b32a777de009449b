import { inflateRawSync } from 'node:zlib';
import { ImportError } from '../import-error.js';

/** A file packed in a ZIP archive. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as the archive claims. */
  size: number;
  packedSize: number;
  method: number;
  encrypted: boolean;
  /** Where its local header begins. */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * Reads the directory of a ZIP archive without unpacking anything.
 * @throws ImportError file-unreadable when it is damaged, split, or too large for the classic format
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end === -1 || view.readUInt32LE(end) !== endSignature) throw new ImportError('file-unreadable');
    const count = view.readUInt16LE(end + 10);
    const entries: ZipEntry[] = [];
    let at = view.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) {
      const [entry, next] = readEntry(view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('file-unreadable', { cause: error });
  }
}

function readEntry(view: Buffer, at: number): [ZipEntry, number] {
  if (view.readUInt32LE(at) !== entrySignature) throw new ImportError('file-unreadable');
  const nameLength = view.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  const entry = {
    name: view.toString('utf8', at + 46, at + 46 + nameLength),
    size: view.readUInt32LE(at + 24),
    packedSize: view.readUInt32LE(at + 20),
    method: view.readUInt16LE(at + 10),
    encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
    offset: view.readUInt32LE(at + 42),
  };
  return [entry, next];
}

/**
 * Unpacks one file of an archive, never more of it than the archive claims it holds.
 * @throws ImportError file-too-large when it holds more than it claims, file-unreadable when it is damaged
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.readUInt32LE(entry.offset) !== localSignature) throw new ImportError('file-unreadable');
    const start = entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28);
    const packed = view.subarray(start, start + entry.packedSize);
    if (entry.method === stored) return packed;
    if (entry.method !== deflated) throw new ImportError('file-unreadable');
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const holdsMore = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ImportError(holdsMore ? 'file-too-large' : 'file-unreadable', { cause: error });
  }
}
