/**
 * Where a place stands on a map of tiles, as column and row from the west and the north. Drawn by hand, near where the places
 * lie; an outline of each would need a file of shapes, and small countries could not be pressed with a finger.
 */
const placed: Record<string, readonly [column: number, row: number]> = {
  // countries
  SE: [5, 1],
  FI: [6, 1],
  DK: [4, 2],
  EE: [7, 2],
  IE: [1, 3],
  NL: [3, 3],
  DE: [4, 3],
  PL: [5, 3],
  LV: [7, 3],
  BE: [2, 4],
  LU: [3, 4],
  CZ: [4, 4],
  SK: [5, 4],
  LT: [7, 4],
  FR: [2, 5],
  AT: [4, 5],
  HU: [5, 5],
  RO: [6, 5],
  PT: [1, 6],
  ES: [2, 6],
  IT: [3, 6],
  SI: [4, 6],
  HR: [5, 6],
  BG: [6, 6],
  MT: [3, 7],
  EL: [6, 7],
  CY: [7, 7],
  // the Netherlands
  NL1: [2, 1],
  NL3: [1, 2],
  NL2: [2, 2],
  NL4: [2, 3],
  NL12: [2, 1],
  NL11: [3, 1],
  NL32: [1, 2],
  NL23: [2, 2],
  NL13: [3, 2],
  NL36: [1, 3],
  NL35: [2, 3],
  NL21: [3, 3],
  NL34: [1, 4],
  NL41: [2, 4],
  NL22: [3, 4],
  NL42: [3, 5],
  // Belgium
  BE2: [1, 1],
  BE1: [1, 2],
  BE3: [1, 3],
  BE25: [1, 1],
  BE23: [2, 1],
  BE21: [3, 1],
  BE22: [4, 1],
  BE10: [2, 2],
  BE24: [3, 2],
  BE32: [1, 3],
  BE31: [2, 3],
  BE35: [3, 3],
  BE33: [4, 3],
  BE34: [4, 4],
  // Germany
  DEF: [2, 1],
  DE8: [3, 1],
  DE5: [1, 2],
  DE6: [2, 2],
  DE4: [3, 2],
  DE3: [4, 2],
  DEA: [1, 3],
  DE9: [2, 3],
  DEE: [3, 3],
  DED: [4, 3],
  DEB: [1, 4],
  DE7: [2, 4],
  DEG: [3, 4],
  DEC: [1, 5],
  DE1: [2, 5],
  DE2: [3, 5],
};

/** A tile with where it stands; nothing where the tiles stand in the order of their codes. */
export interface Placed {
  column?: number;
  row?: number;
}

/** Where the tiles of these places stand: by hand when that is known of each, else in their order. */
export function placesOf(codes: readonly string[]): { tiles: Placed[]; columns: number; isDrawn: boolean } {
  const found = codes.flatMap((code) => (placed[code] ? [placed[code]] : []));
  if (codes.length === 0 || found.length < codes.length)
    return { tiles: codes.map(() => ({})), columns: 4, isDrawn: false };
  const columns = Math.max(...found.map(([column]) => column));
  return { tiles: found.map(([column, row]) => ({ column, row })), columns, isDrawn: true };
}
