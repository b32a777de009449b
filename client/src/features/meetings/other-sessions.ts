import type { SessionItem } from '../sessions/api';
import type { MeetingItem } from './api';

/** The live sessions of a body in which none of these meetings takes place. */
export function otherSessions(sessions: SessionItem[], meetings: Pick<MeetingItem, 'sessionId'>[]): SessionItem[] {
  const taken = new Set(meetings.map(({ sessionId }) => sessionId));
  return sessions.filter(({ id }) => !taken.has(id));
}
