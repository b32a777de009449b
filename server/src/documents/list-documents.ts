import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql, type Sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { DocumentAccess } from './document-access.js';
import type { DocumentVersion } from './document-version.entity.js';
import { documentPolicy } from './document.policy.js';
import { draftsReadable, readableDocuments } from './readable-documents.js';

/** A version without its text. */
export type VersionSummary = Pick<
  DocumentVersion,
  'id' | 'number' | 'state' | 'language' | 'title' | 'createdAt' | 'publishedAt' | 'version'
> & {
  languages: string[];
  /** The title in the reader's language where it is translated, else as it is. */
  shownTitle: string;
  shownLanguage: string;
};

/** A document with the versions the actor may read, newest first. */
export interface DocumentSummary {
  id: string;
  spaceId: string;
  activityId: string;
  currentVersionId: string | null;
  versions: VersionSummary[];
}

type Row = Omit<DocumentSummary, 'versions'> & {
  versions: (Omit<VersionSummary, 'createdAt' | 'publishedAt'> & { createdAt: string; publishedAt: string | null })[];
};

/** Finds documents and their versions; not their text. */
@Injectable()
export class ListDocuments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly spaces: SpaceAccess,
    private readonly access: DocumentAccess,
  ) {}

  /**
   * The documents of a space that the actor may read, in their order.
   * @throws Problem `not-found` when the actor may not read the space
   */
  async ofSpace(actor: Actor, ref: string): Promise<{ documents: DocumentSummary[]; canEdit: boolean }> {
    const space = await this.spaces.space(actor, ref);
    authorize(actor, spacePolicy, 'read', space);
    const documents = await this.select(actor, sql`d.space_id = ${space.id}`);
    return { documents, canEdit: spacePolicy.write(actor, space) === true };
  }

  /** @throws Problem `not-found` when there is none or the actor may not read it */
  async one(actor: Actor, documentId: string): Promise<{ document: DocumentSummary; canEdit: boolean }> {
    const facts = await this.access.document(actor, documentId);
    authorize(actor, documentPolicy, 'read', facts);
    const [document] = await this.select(actor, sql`d.id = ${documentId}`);
    return { document: document as DocumentSummary, canEdit: documentPolicy.edit(actor, facts) === true };
  }

  private async select(actor: Actor, which: Sql): Promise<DocumentSummary[]> {
    const rows = await this.db.query<Row>(sql`
      select d.id, d.space_id as "spaceId", d.activity_id as "activityId", d.current_version_id as "currentVersionId",
        (select json_agg(json_build_object('id', v.id, 'number', v.number, 'state', v.state, 'language', v.language,
            'title', v.title, 'shownTitle', coalesce(own.title, v.title), 'shownLanguage', coalesce(own.language, v.language),
            'createdAt', v.created_at, 'publishedAt', v.published_at, 'version', v.version,
            'languages', (select coalesce(json_agg(t.language order by t.language), '[]') from version_translation t where t.version_id = v.id)
          ) order by v.number desc)
          from document_version v
          left join version_translation own on own.version_id = v.id and own.language = ${actor.language}
          where v.document_id = d.id and (v.state = 'published' or ${draftsReadable(actor)})) as versions
      from document d join activity a on a.id = d.activity_id join space s on s.id = d.space_id
      where ${which} and ${readableDocuments(actor, this.clock.now())}
      order by d.position, d.id`);
    return rows.map((row) => ({ ...row, versions: row.versions.map(dated) }));
  }
}

const dated = (version: Row['versions'][number]): VersionSummary => ({
  ...version,
  createdAt: new Date(version.createdAt),
  publishedAt: version.publishedAt ? new Date(version.publishedAt) : null,
});
