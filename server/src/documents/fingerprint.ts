import { createHash } from 'node:crypto';
import type { Block } from './block.entity.js';
import type { DocumentVersion } from './document-version.entity.js';

/**
 * SHA-256, in hexadecimal, of what a version says: its language, title and blocks in order, in its own language. Whoever has the
 * text can compute it again and see that not a letter was changed.
 */
export function fingerprintOf(
  { language, title }: Pick<DocumentVersion, 'language' | 'title'>,
  blocks: Block[],
): string {
  const said = blocks.map((it) => [it.kind, it.level, it.label, it.text, it.addressee, it.notes]);
  return createHash('sha256')
    .update(JSON.stringify([language, title, said]))
    .digest('hex');
}
