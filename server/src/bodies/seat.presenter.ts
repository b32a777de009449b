import type { SeatDto } from './dto/seat.dto.js';
import type { SeatRow } from './seat.query.js';

/** A seat as the reader may see it: the names members chose for the public; the team also reads who they are. */
export function presentSeat(row: SeatRow, toTeam: boolean): SeatDto {
  const { rank: _, sortName: __, gender, note, people, ...seat } = row;
  return {
    ...seat,
    people: people.map((person) => ({
      sitting: person.sitting,
      name: (person.publicName ?? person.name) || null,
      written: toTeam
        ? { name: person.name, publicName: person.publicName, email: person.email, hasAccount: person.hasAccount }
        : null,
    })),
    written: toTeam ? { gender, note } : null,
  };
}
