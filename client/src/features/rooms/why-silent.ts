import { isGathered } from '../../../../shared/sessions';
import type { LiveSession } from '../sessions/api';
import type { RoomView } from './room-view';

/** Why a person cannot send something now. */
export type Silence = 'over' | 'closed' | 'paused' | 'muted' | 'join' | 'entering' | 'not-yours';

/** Null when they can. */
export function whySilent(
  { steering, self }: RoomView,
  { session, isKnown, isBreakout }: { session: LiveSession; isKnown: boolean; isBreakout: boolean },
): Silence | null {
  if (!isGathered(steering.state)) return 'over';
  if (isBreakout && steering.breakouts === null) return 'closed';
  if (!self) {
    if (isKnown && session.can.speak) return 'entering';
    return session.can.speak && session.guests ? 'join' : 'not-yours';
  }
  if (!self.can.speak) return 'not-yours';
  if (self.can.moderate || self.can.host) return null;
  if (self.muted) return 'muted';
  return steering.state === 'paused' ? 'paused' : null;
}

/** Whether nothing can be done in the room any more, by anybody. */
export const isShut = (silence: Silence | null): boolean => silence === 'over' || silence === 'closed';
