import { useEffect, useRef, useState } from 'react';
import type { DraftHandle } from './drafts';
import { fillIn, textsOf } from './form-texts';
import { type FormHandle, type FormValues, useForm } from './forms';
import { asProblem } from './problems';

export interface VersionedFormOptions<Kept> {
  /** What is changed, as the page knows it. The form is filled from it once, and again after it was saved. */
  current: Kept;
  /** Asks the server how it stands now. */
  reload: () => Promise<Kept>;
  /** What of it this form holds: a change of anything else is no conflict. */
  part: (kept: Kept) => unknown;
  /** Sends the values against the version that was seen. */
  send: (values: FormValues, seen: Kept) => Promise<Kept>;
  onSaved?: (saved: Kept) => void;
  draft: DraftHandle;
}

/** Somebody saved something else while this person was writing. */
export interface Conflict<Kept = unknown> {
  /** What the other saved. */
  theirs: Kept;
  /** Fills the form with what the other saved. @returns the way back to one's own words */
  loadTheirs: () => () => void;
  /** Saves one's own words over it. */
  keepMine: () => void;
}

export interface VersionedForm<Kept> {
  form: FormHandle;
  /** What the fields are filled from. */
  shown: Kept;
  /** The key of the form: another one makes new fields. */
  round: number;
  conflict: Conflict<Kept> | null;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A form over something that others can change meanwhile. A change elsewhere in it is taken along silently; a change of the
 * same part stops the saving, keeps the words and offers both ways on.
 */
export function useVersionedForm<Kept>(options: VersionedFormOptions<Kept>): VersionedForm<Kept> {
  const { current, reload, part, send, onSaved, draft } = options;
  const [{ shown, round }, setFilled] = useState({ shown: current, round: 0 });
  const [theirs, setTheirs] = useState<{ kept: Kept } | null>(null);
  const seen = useRef(current);

  const fill = (kept: Kept) => {
    seen.current = kept;
    setTheirs(null);
    setFilled((before) => ({ shown: kept, round: before.round + 1 }));
  };
  const form = useForm<Kept>({
    send: async (values) => {
      try {
        return await send(values, seen.current);
      } catch (error) {
        if (asProblem(error).code !== 'version-conflict') throw error;
        const fresh = await reload();
        if (!same(part(fresh), part(seen.current))) {
          setTheirs({ kept: fresh });
          throw error;
        }
        seen.current = fresh;
        return send(values, fresh);
      }
    },
    onSent: (saved) => {
      draft.clear();
      fill(saved);
      onSaved?.(saved);
      return 'keep';
    },
  });
  useReturnOfFocus(form, round);

  const loadTheirs = () => {
    const mine = form.element.current ? textsOf(form.element.current) : {};
    form.dismiss();
    draft.clear();
    if (theirs) fill(theirs.kept);
    return () => {
      if (form.element.current) fillIn(form.element.current, mine);
      draft.update(mine);
    };
  };
  const keepMine = () => {
    if (theirs) seen.current = theirs.kept;
    setTheirs(null);
    form.element.current?.requestSubmit();
  };
  return { form, shown, round, conflict: theirs && { theirs: theirs.kept, loadTheirs, keepMine } };
}

/** New fields stand where the old ones were: focus goes to their button, as it was on the one that made them. */
function useReturnOfFocus(form: FormHandle, round: number): void {
  const { element } = form;
  useEffect(() => {
    if (round > 0) element.current?.querySelector<HTMLElement>('[type="submit"]')?.focus({ preventScroll: true });
  }, [round, element]);
}
