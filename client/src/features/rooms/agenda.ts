import type { Steering } from '../../../../shared/rooms';
import type { AgendaItem, LiveSession } from '../sessions/api';

/** The item in focus with its place and its end; null while none is. */
export interface Focus {
  item: AgendaItem;
  /** From 1. */
  number: number;
  of: number;
  /** When its time is over; null while nobody knows when it began. */
  endsAt: Date | null;
}

export function focusOf(
  agenda: AgendaItem[],
  { itemId, itemSince }: Pick<Steering, 'itemId' | 'itemSince'>,
): Focus | null {
  const at = agenda.findIndex(({ id }) => id === itemId);
  const item = agenda[at];
  if (!item) return null;
  const endsAt = itemSince ? new Date(Date.parse(itemSince) + item.minutes * 60_000) : null;
  return { item, number: at + 1, of: agenda.length, endsAt };
}

/** Minutes until an instant, begun ones included; negative when it is past. */
export function minutesUntil(instant: Date, now: Date): number {
  return Math.ceil((instant.getTime() - now.getTime()) / 60_000);
}

/**
 * When each item begins: as planned from the start of the session, and from the item in focus on as it really goes.
 */
export function beginnings({ agenda, startsAt }: LiveSession, { itemId, itemSince }: Steering): Date[] {
  let next = new Date(startsAt).getTime();
  return agenda.map(({ id, minutes }) => {
    if (id === itemId && itemSince) next = Date.parse(itemSince);
    const begins = new Date(next);
    next += minutes * 60_000;
    return begins;
  });
}
