import type { ImportResult } from '../../../shared/documents.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { createApp } from '../create-app.js';
import { CreateDocument } from '../documents/create-document.js';
import { PublishVersion } from '../documents/publish-version.js';
import { readConfig } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { system } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';

/** Where an imported file goes. */
export interface ImportTarget {
  /** Name of the file, without folders. */
  fileName: string;
  /** Name in addresses, or id, of the consultation. */
  space: string;
  /** Place of the activity in the consultation, from 1; the first when not given. */
  activity?: number;
  /** Title; the one in the file when not given. */
  title?: string;
  /** BCP 47 tag; what the file says or shows when not given. */
  language?: string;
  /** Whether to publish it at once. */
  publish?: boolean;
}

interface Row {
  id: string;
  defaultLanguage: string;
  activities: string[];
}

/**
 * Stores an imported file as a new document of a consultation and returns what was stored, in sentences for a terminal. Acts
 * for the platform itself, so it needs no account.
 * @throws Error with a sentence when the consultation or activity is not there or the language is not known
 */
export async function importIntoSpace(
  result: ImportResult,
  target: ImportTarget,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const app = await createApp(readConfig({ LOG_LEVEL: 'warn', ...env }));
  await app.init();
  try {
    const space = await findSpace(app.get(Database), target.space);
    const language = languageOf(result, target, space);
    const title = target.title ?? (result.title || target.fileName);
    const draft = await app.get(CreateDocument).create(system, space.id, {
      title,
      language,
      blocks: result.blocks,
      activityId: activityOf(space, target),
      source: { format: result.format, name: target.fileName },
    });
    if (target.publish) await app.get(PublishVersion).publish(system, draft.versionId, draft.version);
    return summary(result, target, { ...draft, title, language });
  } catch (error) {
    throw error instanceof Problem ? new Error(`The file was not stored: ${error.message}.`, { cause: error }) : error;
  } finally {
    await app.close();
  }
}

async function findSpace(db: Database, ref: string): Promise<Row> {
  const row = await db.one<Row>`
    select s.id, s.default_language as "defaultLanguage",
      array(select a.id from activity a where a.space_id = s.id and a.kind = 'comment' order by a.position) as activities
    from space s where s.slug = ${ref} or s.id::text = ${ref}`;
  if (!row) throw new Error(`There is no consultation "${ref}". Give the last part of its address with --space.`);
  return row;
}

function activityOf(space: Row, { activity = 1 }: ImportTarget): string {
  const id = space.activities[activity - 1];
  if (!id) throw new Error(`There is no activity ${activity} in this consultation; it has ${space.activities.length}.`);
  return id;
}

function languageOf(result: ImportResult, target: ImportTarget, space: Row): string {
  if (!target.language) return contentLanguage(result.language) ?? space.defaultLanguage;
  const language = contentLanguage(target.language);
  if (!language) throw new Error(`"${target.language}" is no language tag that is known here, such as "nl" or "en".`);
  return language;
}

function summary(
  result: ImportResult,
  target: ImportTarget,
  stored: { documentId: string; number: number; title: string; language: string },
): string {
  const kinds = Object.entries(result.counts).filter(([, count]) => count > 0);
  return [
    `Stored "${stored.title}" (${stored.language}) in ${target.space}, ${target.publish ? 'published' : 'as a draft'}.`,
    `Document ${stored.documentId}, version ${stored.number}`,
    `${result.blocks.length} blocks: ${kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    `${result.warnings.length} warnings${result.warnings.length > 0 ? '; see them with --dry-run' : ''}`,
  ].join('\n');
}
