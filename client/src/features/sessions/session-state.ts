import { effectiveSessionState, type SessionState, sessionTime, type SessionTime } from '../../../../shared/sessions';
import { useNow } from '../../lib/now';
import type { SessionItem } from './api';

/** How a session is shown: its state, or that its time went by without it. */
export type ShownState = SessionState | 'missed';

/** Where a session stands at this minute, also on a page that has been open for long. */
export function useSessionState(session: Pick<SessionItem, 'state' | 'startsAt' | 'endsAt'>): {
  state: ShownState;
  time: SessionTime;
} {
  const now = useNow();
  const dated = { state: session.state, startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) };
  const state = effectiveSessionState(dated, now);
  const time = sessionTime(dated, now);
  return { state: time === 'past' && (state === 'planned' || state === 'lobby') ? 'missed' : state, time };
}
