import { isGathered } from '../../../../shared/sessions';
import type { LiveSession } from '../sessions/api';
import type { RoomView } from './room-view';

/** Why a person cannot send something now. */
export type Silence = 'over' | 'paused' | 'muted' | 'join' | 'entering' | 'not-yours';

/** Null when they can. */
export function whySilent({ steering, self }: RoomView, session: LiveSession, isKnown: boolean): Silence | null {
  if (!isGathered(steering.state)) return 'over';
  if (!self) {
    if (isKnown && session.can.speak) return 'entering';
    return session.can.speak && session.guests ? 'join' : 'not-yours';
  }
  if (!self.can.speak) return 'not-yours';
  if (self.can.moderate || self.can.host) return null;
  if (self.muted) return 'muted';
  return steering.state === 'paused' ? 'paused' : null;
}
