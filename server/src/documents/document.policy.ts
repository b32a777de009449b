import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import { activityPolicy, spacePolicy } from '../spaces/space.policy.js';
import type { DocumentVersion } from './document-version.entity.js';
import type { Document } from './document.entity.js';

/** What rules need to know of a document. */
export interface DocumentFacts {
  document: Document;
  /** Where people comment on it. */
  activity: ActivityFacts;
}

/** What rules need to know of a version. */
export interface VersionFacts extends DocumentFacts {
  version: DocumentVersion;
}

const writes = (actor: Actor, { activity }: DocumentFacts): Verdict => spacePolicy.write(actor, activity.space);

/** Drafts are for those who write and review them; moderators and observers read what everyone reads. */
const readsDrafts = (actor: Actor, facts: DocumentFacts): boolean =>
  spacePolicy.edit(actor, facts.activity.space) || spacePolicy.review(actor, facts.activity.space);

/** Who may do what with a document. */
export const documentPolicy = {
  read: (actor: Actor, facts: DocumentFacts) =>
    activityPolicy.read(actor, facts.activity) &&
    (facts.document.currentVersionId !== null || readsDrafts(actor, facts)),
  readDrafts: readsDrafts,
  edit: writes,
} satisfies Policy<DocumentFacts>;

const changes = (actor: Actor, facts: VersionFacts): Verdict => {
  const verdict = writes(actor, facts);
  return verdict === true && facts.version.state === 'published' ? 'version-published' : verdict;
};

/** Who may do what with a version. */
export const versionPolicy = {
  read: (actor: Actor, facts: VersionFacts) =>
    activityPolicy.read(actor, facts.activity) && (facts.version.state === 'published' || readsDrafts(actor, facts)),
  edit: changes,
  publish: changes,
  /** Also after publication: what is missing may still be added. */
  translate: writes,
} satisfies Policy<VersionFacts>;
