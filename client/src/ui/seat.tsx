import { useT } from '../lib/i18n';
import { classNames } from './class-names';

export const seatKinds = ['person', 'organisation', 'guest', 'team', 'empty'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** A voice: round a person, square an organisation, ring a guest, diamond the team, dashed nobody yet. */
export function Seat({ kind }: { kind: SeatKind }) {
  return <span className={classNames('seat', kind !== 'person' && `seat-${kind}`)} aria-hidden="true" />;
}

/** What kind of voice it is, in words: "a guest". */
export function SeatWord({ kind }: { kind: SeatKind }) {
  return useT()(`ui.seat.${kind}`);
}
