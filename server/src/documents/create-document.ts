import { Injectable } from '@nestjs/common';
import { documentLimits, type ImportFormat, type ImportResult } from '../../../shared/documents.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { SpaceAccess } from '../spaces/space-access.js';
import type { SpaceFacts } from '../spaces/space-facts.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { BlockStore, type NewBlock } from './block-store.js';
import { DocumentVersion } from './document-version.entity.js';
import { DocumentCreated } from './document.events.js';
import { Document } from './document.entity.js';
import { TextThreads } from './text-threads.js';
import { ImportFieldsDto } from './dto/create-document.dto.js';
import type { Upload } from '../kernel/http/form-upload.js';

/** A text as a document starts with it. */
export interface NewDocument {
  title: string;
  language: string;
  /** None when it is written from nothing. */
  blocks?: NewBlock[];
  /** The activity in which people comment on it; the first of the space when not given. */
  activityId?: string;
  /** What it was read from. */
  source?: { format: ImportFormat; name: string };
}

/** The draft that was stored. */
export interface StoredDraft {
  documentId: string;
  versionId: string;
  number: number;
  /** For `If-Match`. */
  version: number;
}

/** Starts documents: from nothing, from blocks, or from a file. */
@Injectable()
export class CreateDocument {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly spaces: SpaceAccess,
    private readonly blocks: BlockStore,
    private readonly threads: TextThreads,
  ) {}

  /**
   * What a file would become. Nothing is stored.
   * @throws Problem as `TextThreads.read`, and if the actor may not edit the space
   */
  async preview(actor: Actor, ref: string, upload: Upload): Promise<ImportResult> {
    await this.editable(actor, ref);
    const { file, fields } = await upload.read(ImportFieldsDto);
    return (await this.threads.read({ ...file, language: fields.language })).result;
  }

  /**
   * Stores a file as the draft of a new document.
   * @throws Problem as `TextThreads.read`, and if the actor may not edit the space
   */
  async fromFile(actor: Actor, ref: string, upload: Upload): Promise<{ draft: StoredDraft; result: ImportResult }> {
    const space = await this.editable(actor, ref);
    const { file, fields } = await upload.read(ImportFieldsDto);
    const { language, title, activityId } = fields;
    const { result } = await this.threads.read({ ...file, language });
    const draft = await this.create(actor, space.id, {
      activityId,
      title: title ?? titleOf(result, file.name),
      language: language ?? contentLanguage(result.language) ?? space.defaultLanguage,
      blocks: result.blocks,
      source: { format: result.format, name: file.name },
    });
    return { draft, result };
  }

  /**
   * Stores a new document with a draft as its first version.
   * @throws Problem `validation-failed` when the activity is not one of the space, and if the actor may not edit the space
   */
  async create(actor: Actor, ref: string, input: NewDocument): Promise<StoredDraft> {
    return this.db.transaction(async () => {
      const space = await this.editable(actor, ref);
      const { blocks = [] } = input;
      if (blocks.length > documentLimits.blocks) throw new Problem('file-too-many-blocks');
      checkParents(blocks);
      const activityId = await this.activityOf(space, input.activityId);
      const document = await this.insertDocument(actor, space, activityId);
      const version = this.firstVersion(actor, document, input);
      await this.db.insert(DocumentVersion, version);
      await this.blocks.insert(version.id, blocks, blocks.map(newId));
      const ids = { documentId: document.id, versionId: version.id };
      await this.events.record(actor, new DocumentCreated(space.id, document.id, { ...ids, activityId }));
      return { ...ids, number: version.number, version: version.version };
    });
  }

  private async editable(actor: Actor, ref: string): Promise<SpaceFacts> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'write', space);
    return space;
  }

  private async activityOf(space: SpaceFacts, activityId: string | undefined): Promise<string> {
    const activities = await this.db.sql<{ id: string }>`
      select id from activity where space_id = ${space.id} and kind = 'comment' order by position`;
    const activity = activities.find(({ id }) => !activityId || id === activityId);
    if (!activity) throw new Problem('validation-failed', { errors: [{ pointer: '/activityId', code: 'isIn' }] });
    return activity.id;
  }

  private async insertDocument(actor: Actor, space: SpaceFacts, activityId: string): Promise<Document> {
    const [last] = await this.db.sql<{ position: number }>`
      select coalesce(max(position), 0) as position from document where space_id = ${space.id}`;
    const document: Document = {
      id: newId(),
      spaceId: space.id,
      activityId,
      position: (last?.position ?? 0) + 1,
      createdBy: personId(actor),
      createdAt: this.clock.now(),
      currentVersionId: null,
    };
    await this.db.insert(Document, document);
    return document;
  }

  private firstVersion(actor: Actor, document: Document, { title, language, source }: NewDocument): DocumentVersion {
    return {
      id: newId(),
      documentId: document.id,
      number: 1,
      state: 'draft',
      language,
      title,
      sourceFormat: source?.format ?? null,
      sourceName: source?.name ?? null,
      createdBy: personId(actor),
      createdAt: this.clock.now(),
      publishedBy: null,
      publishedAt: null,
      version: 1,
    };
  }
}

/** @throws Problem `validation-failed` when a block belongs under itself or under one that is not there */
function checkParents(blocks: readonly NewBlock[]): void {
  const errors = blocks.flatMap(({ parent }, index) =>
    parent == null || (parent !== index && parent < blocks.length)
      ? []
      : [{ pointer: `/blocks/${index}/parent`, code: 'isIn' }],
  );
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}

/** The title in the file, or the file's name without its ending. */
export function titleOf(result: ImportResult, fileName: string): string {
  const title = result.title.trim() || fileName.replace(/\.[^.]*$/, '');
  return title.replaceAll(/\s+/g, ' ').slice(0, documentLimits.title);
}
