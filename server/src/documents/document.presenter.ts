import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import type { DraftBlockDto } from './dto/block.dto.js';
import type { DocumentDto, VersionDto } from './dto/document.dto.js';
import type { ChangedDraftDto } from './dto/block.dto.js';
import { versionPolicy } from './document.policy.js';
import type { ChangedDraft } from './edit-draft.js';
import type { DocumentSummary } from './list-documents.js';
import type { ReadVersion } from './read-version.js';
import type { Block } from './block.entity.js';

/** A document as the API shows it. */
export function presentDocument({ currentVersionId, ...document }: DocumentSummary, canEdit: boolean): DocumentDto {
  return {
    ...document,
    current: document.versions.find((version) => version.id === currentVersionId) ?? null,
    can: { edit: canEdit },
  };
}

/** A version with its text as the API shows it. */
export function presentVersion({ facts, ...read }: ReadVersion, actor: Actor): VersionDto {
  const { document, version } = facts;
  return {
    id: version.id,
    documentId: document.id,
    spaceId: document.spaceId,
    activityId: document.activityId,
    number: version.number,
    state: version.state,
    publishedAt: version.publishedAt,
    version: version.version,
    ...read,
    can: can(versionPolicy, actor, facts, ['edit', 'publish', 'translate']),
  };
}

/** A draft after a change as the API shows it. */
export function presentChange({ version, block }: ChangedDraft): ChangedDraftDto {
  return { version: version.version, block: block && draftBlock(block) };
}

function draftBlock({ id, kind, level, label, text, addressee, parentId, notes }: Block): DraftBlockDto {
  return { id, kind, level, label, text, addressee, parentId, notes };
}
