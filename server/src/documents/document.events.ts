import { DomainEvent } from '../kernel/events/domain-event.js';

/** A document was started; its first version is a draft. */
export class DocumentCreated extends DomainEvent<{ documentId: string; versionId: string; activityId: string }> {
  static readonly type = 'document.created';
}

/** A new version was started. `source` says from what. */
export class VersionDrafted extends DomainEvent<{ documentId: string; versionId: string; source: 'current' | 'file' }> {
  static readonly type = 'document.version-drafted';
}

/** A draft was thrown away; with the first one also its document. */
export class DraftDiscarded extends DomainEvent<{ documentId: string; versionId: string; number: number }> {
  static readonly type = 'document.draft-discarded';
}

/** What was done to a draft. */
export type DraftChange = 'heading' | 'block-changed' | 'block-inserted' | 'block-removed' | 'block-moved';

/** Title or blocks of a draft changed; `blockId` is null for its title and language. */
export class DraftChanged extends DomainEvent<{
  documentId: string;
  versionId: string;
  change: DraftChange;
  blockId: string | null;
}> {
  static readonly type = 'document.draft-changed';
}

/** Words of a version were translated; `missing` blocks are left in this language. */
export class VersionTranslated extends DomainEvent<{
  documentId: string;
  versionId: string;
  language: string;
  published: boolean;
  missing: number;
}> {
  static readonly type = 'document.translated';
}

/** A version was published. The four figures say what became of the places of comments. */
export class DocumentPublished extends DomainEvent<{
  documentId: string;
  versionId: string;
  number: number;
  kept: number;
  moved: number;
  removed: number;
  needsLook: number;
}> {
  static readonly type = 'document.published';
}
