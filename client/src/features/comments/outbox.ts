import { useSyncExternalStore } from 'react';
import type { ClientProblemCode } from '../../lib/problems';
import type { PostComment } from './api';

/** A comment that was sent while nobody could be reached. Its key stays, so that it arrives once however often it is sent. */
export interface Waiting {
  activityId: string;
  /** Where it was written, such as `block:<id>`. */
  place: string;
  /** Who wrote it; null for a guest. */
  personId: string | null;
  comment: PostComment & { clientKey: string };
  /** Why it was not taken when it got through; null while it waits. */
  refused: ClientProblemCode | null;
}

const key = 'outbox';
const none: readonly Waiting[] = [];
const listeners = new Set<() => void>();
let known: { text: string | null; waiting: readonly Waiting[] } = { text: null, waiting: none };

/** What waits in this browser; the same object as long as nothing changed. */
export function readOutbox(): readonly Waiting[] {
  const text = stored();
  if (text !== known.text) known = { text, waiting: parsed(text) };
  return known.waiting;
}

/** Keeps a comment until the line is back. @returns whether this browser keeps it */
export function keepForLater(waiting: Waiting): boolean {
  return write([...without(waiting.comment.clientKey), waiting]);
}

/** Says why a comment was not taken, or with null that it is to be tried again; its words stay. */
export function markRefused(clientKey: string, refused: ClientProblemCode | null): void {
  write(readOutbox().map((each) => (each.comment.clientKey === clientKey ? { ...each, refused } : each)));
}

/** Forgets a comment that arrived, or that its author took back. */
export function takeOut(clientKey: string): void {
  write(without(clientKey));
}

/** What one person, or a guest, has waiting. */
export function useOutbox(personId: string | null): readonly Waiting[] {
  const all = useSyncExternalStore(subscribe, readOutbox, () => none);
  return all.filter((each) => each.personId === personId);
}

const without = (clientKey: string) => readOutbox().filter(({ comment }) => comment.clientKey !== clientKey);

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parsed(text: string | null): readonly Waiting[] {
  try {
    return (JSON.parse(text ?? '[]') as Waiting[]) ?? none;
  } catch {
    return none;
  }
}

function write(waiting: readonly Waiting[]): boolean {
  try {
    if (waiting.length > 0) localStorage.setItem(key, JSON.stringify(waiting));
    else localStorage.removeItem(key);
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of this browser writes there too.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}
