import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Block } from './block.entity.js';
import { BlockStore } from './block-store.js';
import type { DocumentVersion } from './document-version.entity.js';

/** A version as plain text, with what proves that it is this one. */
export interface CanonicalVersion {
  text: string;
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal: what `sha256sum` prints for the downloaded file. */
  fingerprint: string;
}

/** Writes versions as the one plain text that is signed, the same to the byte whoever asks for it. */
@Injectable()
export class CanonicalText {
  constructor(
    private readonly db: Database,
    private readonly blocks: BlockStore,
  ) {}

  /** A version in its own language. Whether the actor may read it is for the caller. */
  async of(version: Pick<DocumentVersion, 'id' | 'number' | 'title' | 'language'>): Promise<CanonicalVersion> {
    return canonical(version, await this.blocks.list(version.id));
  }

  /** The fingerprints of many published versions, by id. */
  async fingerprints(versionIds: string[]): Promise<Map<string, string>> {
    const versions = await this.db.sql<Pick<DocumentVersion, 'id' | 'number' | 'title' | 'language'>>`
      select id, number, title, language from document_version where id = any(${versionIds}::uuid[]) and state = 'published'`;
    const found = new Map<string, string>();
    for (const version of versions) found.set(version.id, (await this.of(version)).fingerprint);
    return found;
  }
}

/** Title, version and language, then every block with its label, parted by empty lines; headings are marked as in Markdown. */
export function canonical(
  { title, number, language }: Pick<DocumentVersion, 'number' | 'title' | 'language'>,
  blocks: Pick<Block, 'kind' | 'level' | 'label' | 'text' | 'addressee'>[],
): CanonicalVersion {
  const head = `# ${title}\n\n[${language} · ${number}]`;
  const text = `${[head, ...blocks.map(written)].join('\n\n').normalize('NFC')}\n`;
  return { text, fingerprint: createHash('sha256').update(text).digest('hex') };
}

function written({ kind, level, label, text, addressee }: Parameters<typeof canonical>[1][number]): string {
  const mark = kind === 'heading' ? '#'.repeat(level + 1) : kind === 'list-item' && label === '' ? '-' : '';
  const to = addressee === '' ? '' : `(${addressee})`;
  return [mark, label, to, text].filter((part) => part !== '').join(' ');
}
