import type { RegistrationState, SessionRole, SessionState } from '../../../shared/sessions.js';
import type { ActivityFacts, SpaceFacts } from '../spaces/space-facts.js';

/** What rules need to know of a session. */
export interface SessionFacts {
  id: string;
  space: SpaceFacts;
  /** Who may watch and take part; `activity.now` is the instant the facts were asked for. */
  activity: ActivityFacts;
  /** The effective one at the time of asking. */
  state: SessionState;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  languages: string[];
  /** Seats; null when there is room for everyone. */
  capacity: number | null;
  registration: boolean;
  /** What the asking actor does here. */
  roles: SessionRole[];
  /** The asking actor's own registration; null without one. */
  seat: RegistrationState | null;
  /** The main room. */
  roomId: string;
  /** Whether the public may not read along, so that those who are here may know each other's names. */
  forMembers: boolean;
  version: number;
}
