import { Injectable } from '@nestjs/common';
import type { Anchor, AnchorOutcome } from '../../../shared/documents.js';
import type { Actor } from '../kernel/http/actor.js';

/** Something that stands at a place in a text, such as a comment. */
export interface HeldAnchor {
  /** Id of whatever holds the anchor. */
  id: string;
  anchor: Anchor;
}

/** What a new version did to the place of something. */
export interface AnchorMove {
  /** Id of whatever holds the anchor. */
  id: string;
  outcome: AnchorOutcome;
  /** Where it stood. */
  from: Anchor;
  /** Where it stands now; the same as `from` when its passage is not in the new version. */
  to: Anchor;
}

/** What a reader may know of a move, read back from its record. */
export interface RecordedMove {
  /** Id of whatever holds the anchor. */
  id: string;
  outcome: AnchorOutcome;
  oldVersionId: string;
  oldBlockId: string;
  oldExact: string | null;
  newBlockId: string | null;
  newExact: string | null;
}

/** A feature whose rows have places in texts. It registers itself in `onModuleInit`. */
export interface AnchorHolder {
  /** All open anchors in any version of the document. Their rows stay locked until the transaction ends. */
  openAnchors(documentId: string): Promise<HeldAnchor[]>;

  /**
   * Writes where they stand now and a record of every move, in a few statements for thousands. Part of the publication: it
   * runs in the same transaction.
   */
  moveAnchors(versionId: string, moves: AnchorMove[]): Promise<void>;

  /** How many recorded moves of a version had which outcome, among holders the actor may see. */
  countMoves(actor: Actor, version: PublishedVersion): Promise<Record<AnchorOutcome, number>>;

  /** The recorded moves of a version whose holders the actor may see, by holder id. */
  listMoves(actor: Actor, version: PublishedVersion, page: MovePage): Promise<RecordedMove[]>;
}

/** The version whose publication moved anchors. */
export interface PublishedVersion {
  id: string;
  documentId: string;
  spaceId: string;
}

/** Which moves to list. */
export interface MovePage {
  /** Only this outcome; null for all. */
  outcome: AnchorOutcome | null;
  /** Only holders whose id comes after this one; null from the start. */
  after: string | null;
  limit: number;
}

/** Who has places in texts. Documents ask them when a version is published, without knowing who they are. */
@Injectable()
export class AnchorHolders {
  private readonly holders: AnchorHolder[] = [];

  /** Makes a holder known; newer features call it at boot. */
  register(holder: AnchorHolder): void {
    this.holders.push(holder);
  }

  /** All of them. */
  all(): readonly AnchorHolder[] {
    return this.holders;
  }
}
