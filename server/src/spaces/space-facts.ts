import type { Access, Audience, CommentSettings, SpaceState, SpaceKind, Visibility } from '../../../shared/spaces.js';

/** What rules need to know of a space. `state` is the effective one at the time of asking. */
export interface SpaceFacts {
  id: string;
  kind: SpaceKind;
  slug: string;
  state: SpaceState;
  visibility: Visibility;
  timeZone: string;
  defaultLanguage: string;
  opensAt: Date | null;
  closesAt: Date | null;
  answerDueAt: Date | null;
  /** Who asked for the review; someone else gives it. */
  submittedBy: string | null;
  /** Audiences the asking actor belongs to here; everyone belongs to `public`. */
  audiences: Audience[];
}

/** A span of time. */
export interface PhaseFacts {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/** What an audience may do in one phase, or outside all phases when `phaseId` is null. */
export interface CellFacts {
  phaseId: string | null;
  audience: Audience;
  access: Access;
}

/** What rules need to know of an activity. */
export interface ActivityFacts {
  id: string;
  space: SpaceFacts;
  settings: CommentSettings;
  phases: PhaseFacts[];
  cells: CellFacts[];
  /** When the facts were asked for; rules read the clock from here and nowhere else. */
  now: Date;
}
