import type { Anchor } from '../../../shared/documents';

/** What a person was writing at one place: what they changed in the fields of its form, by name. */
export interface Draft {
  values: Record<string, string>;
  /** When it was last kept, ISO 8601. */
  savedAt: string;
  /** Which words of a text it is about, where it is about some. */
  anchor?: Anchor | null;
}

/** A place beyond this browser where drafts are kept, for those who have a session. */
export interface DraftServer {
  /** Whether it has room for drafts of such a place. */
  keeps: (place: string) => boolean;
  load: (place: string) => Promise<Draft | null>;
  save: (place: string, draft: Draft) => Promise<void>;
  remove: (place: string) => Promise<void>;
}

/** Where the words are safe now. `failed`: nowhere but in the field. */
export type DraftState = 'none' | 'saving' | 'browser' | 'server' | 'failed';

const prefix = 'draft:';
const keptDays = 60;
const patience = 1500;

let server: DraftServer | null = null;

/** Gives drafts a second home; called once a session is known, with null when it ends. */
export function setDraftServer(next: DraftServer | null): void {
  server = next;
}

/** The draft of a place in this browser. */
export function readDraft(place: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + place) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

/** @returns whether this browser keeps it; private windows and full stores do not */
function keep(place: string, draft: Draft): boolean {
  try {
    localStorage.setItem(prefix + place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft of a place, everywhere. What the server could not remove goes when it is old. */
export async function forgetDraft(place: string): Promise<void> {
  forgetHere(place);
  if (server?.keeps(place)) await server.remove(place).catch(() => undefined);
}

function forgetHere(place: string): void {
  try {
    localStorage.removeItem(prefix + place);
  } catch {
    // Where nothing can be stored there is nothing to remove.
  }
}

function places(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
  } catch {
    return [];
  }
}

/** Removes drafts nobody came back to. */
export function forgetOldDrafts(now: Date): void {
  const oldest = now.getTime() - keptDays * 86_400_000;
  for (const place of places()) {
    const draft = readDraft(place);
    if (!draft || Date.parse(draft.savedAt) < oldest) forgetHere(place);
  }
}

/** Removes all that is kept in this browser, for someone who leaves for good. */
export function forgetAllHere(): void {
  places().forEach(forgetHere);
}

/**
 * Before a session ends here: gives the server what only this browser has, so that whoever uses it next finds no words of
 * someone else. What cannot be handed over stays.
 */
export async function handOverDrafts(): Promise<void> {
  await Promise.all(
    places().map(async (place) => {
      const draft = readDraft(place);
      if (!draft || (await isOnServer(place, draft)) || (await saveOnServer(place, draft))) forgetHere(place);
    }),
  );
}

/** The newer of what this browser and the server have, and where it is. A server that takes its time holds nobody up. */
export async function findDraft(place: string): Promise<{ draft: Draft | null; state: DraftState }> {
  const here = readDraft(place);
  const there = server?.keeps(place) ? await soon(server.load(place)).catch(() => null) : null;
  if (there && (!here || there.savedAt > here.savedAt)) return { draft: there, state: 'server' };
  return { draft: here, state: here ? 'browser' : 'none' };
}

/** The answer, or null when it does not come in time. */
function soon<T>(answer: Promise<T>): Promise<T | null> {
  return Promise.race([answer, new Promise<null>((resolve) => setTimeout(resolve, patience, null))]);
}

type Report = (saved: { state: DraftState; at: string | null }) => void;

/** Keeps what is written, here and on the server, and tells step by step where it is safe. None forget the draft. */
export async function storeDraft(
  place: string,
  words: Pick<Draft, 'values' | 'anchor'>,
  report: Report,
): Promise<void> {
  if (Object.keys(words.values).length === 0) {
    report({ state: 'none', at: null });
    await forgetDraft(place);
    return;
  }
  const draft = { ...words, savedAt: new Date().toISOString() };
  const here = keep(place, draft);
  report({ state: here ? 'browser' : 'failed', at: here ? draft.savedAt : null });
  if (await saveOnServer(place, draft)) report({ state: 'server', at: draft.savedAt });
}

/** @returns whether the server has this draft, or a newer one */
async function isOnServer(place: string, { savedAt }: Draft): Promise<boolean> {
  const there = server?.keeps(place) ? await server.load(place).catch(() => null) : null;
  return there !== null && there.savedAt >= savedAt;
}

/** @returns whether the server has it now */
async function saveOnServer(place: string, draft: Draft): Promise<boolean> {
  if (!server?.keeps(place)) return false;
  return server.save(place, draft).then(
    () => true,
    () => false,
  );
}
