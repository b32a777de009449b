import { Injectable } from '@nestjs/common';
import type { RecordFormat } from '../../../shared/records.js';
import { Config } from '../kernel/config/config.js';
import type { Actor } from '../kernel/http/actor.js';
import { ReadRecord } from './read-record.js';
import { asMarkdown } from './record-markdown.js';
import { outline } from './record-outline.js';
import { asPdf } from './record-pdf.js';

/** Media types of the formats. */
export const recordTypes = {
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<RecordFormat, string>;

/** Records as files. */
@Injectable()
export class RecordFiles {
  constructor(
    private readonly reading: ReadRecord,
    private readonly config: Config,
  ) {}

  /**
   * The record in a format, with its own words in the language of the actor.
   * @throws Problem `not-found` as for the page
   */
  async make(actor: Actor, sessionId: string, format: RecordFormat): Promise<{ name: string; content: Buffer }> {
    const record = await this.reading.file(actor, sessionId);
    const name = `${record.session.space.slug}-${day(record.session.startsAt)}.${format}`;
    if (format === 'json') return { name, content: Buffer.from(`${JSON.stringify(record, null, 2)}\n`) };
    const url = `${this.config.baseUrl}/sessions/${sessionId}/record`;
    const parts = outline(record, { url, language: actor.language });
    if (format === 'md') return { name, content: Buffer.from(asMarkdown(parts)) };
    return { name, content: await asPdf(parts, { title: record.session.title, language: actor.language, url }) };
  }
}

const day = (instant: Date): string => instant.toISOString().slice(0, 10);
