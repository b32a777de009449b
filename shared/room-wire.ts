import {
  type GoneEntry,
  type RoomEntry,
  type RoomFrame,
  type RoomMessageKind,
  roomMessageKinds,
  type RoomState,
} from './rooms.js';

/**
 * Messages as they travel to open rooms. Thousands get the same at once, and many on slow lines, so that names of fields and
 * what is usual are left out: authors once, then a row for each message, cut off where nothing unusual follows.
 */
export interface PackedEntries {
  /** Id, name and stakeholder type. */
  authors: [string, string, string | null][];
  rows: PackedRow[];
}

/** Of a message that is gone only the id; times in milliseconds since 1970, authors as places in their list. */
type PackedRow =
  | [id: string]
  | [
      id: string,
      seq: number,
      kind: number,
      author: number | null,
      html: string,
      lang: string,
      at: number,
      parentId?: string | null,
      itemId?: string | null,
      supports?: number,
      reactions?: RoomEntry['reactions'],
      question?: RoomEntry['question'],
    ];

export type PackedFrame = Omit<RoomFrame, 'entries'> & { entries?: PackedEntries };
export type PackedState = Omit<RoomState, 'entries'> & { entries?: PackedEntries };

/** A frame or state with its messages packed. */
export function packed<Frame extends RoomFrame>(frame: Frame): Omit<Frame, 'entries'> & { entries?: PackedEntries } {
  const { entries, ...rest } = frame;
  return entries ? { ...rest, entries: packEntries(entries) } : rest;
}

/** The frame or state that was packed. */
export function unpacked<Frame extends PackedFrame>(
  frame: Frame,
): Omit<Frame, 'entries'> & { entries?: (RoomEntry | GoneEntry)[] } {
  const { entries, ...rest } = frame;
  return entries ? { ...rest, entries: entries.rows.map((row) => unpackRow(entries.authors, row)) } : rest;
}

function packEntries(entries: (RoomEntry | GoneEntry)[]): PackedEntries {
  const places = new Map<string, number>();
  const authors: PackedEntries['authors'] = [];
  const placeOf = ({ id, name, type }: NonNullable<RoomEntry['author']>): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, authors.length);
    return authors.push([id, name, type]) - 1;
  };
  const rows = entries.map((entry) =>
    'gone' in entry ? [entry.id] : packRow(entry, entry.author && placeOf(entry.author)),
  );
  return { authors, rows: rows as PackedRow[] };
}

function packRow(entry: RoomEntry, author: number | null): unknown[] {
  const { id, seq, kind, html, lang, at, parentId, itemId, supports, reactions, question } = entry;
  const usual = [id, seq, roomMessageKinds.indexOf(kind), author, html, lang, Date.parse(at)];
  const unusual: unknown[] = [
    parentId,
    itemId,
    supports || null,
    Object.keys(reactions).length > 0 ? reactions : null,
    question,
  ];
  while (unusual.length > 0 && (unusual.at(-1) ?? null) === null) unusual.pop();
  return [...usual, ...unusual];
}

function unpackRow(authors: PackedEntries['authors'], row: PackedRow): RoomEntry | GoneEntry {
  if (row.length === 1) return { id: row[0], gone: true };
  const [id, seq, kind, place, html, lang, at, parentId, itemId, supports, reactions, question] = row;
  const author = place === null ? undefined : authors[place];
  return {
    id,
    seq,
    kind: roomMessageKinds[kind] as RoomMessageKind,
    parentId: parentId ?? null,
    author: author ? { id: author[0], name: author[1], type: author[2] } : null,
    html,
    lang,
    at: new Date(at).toISOString(),
    itemId: itemId ?? null,
    supports: supports ?? 0,
    reactions: reactions ?? {},
    ...(question ? { question } : {}),
  };
}
