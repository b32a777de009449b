import { useSingleKeys } from '../../lib/single-keys';

/** What single keys do while reading. */
export interface ReadingKeys {
  comment: (blockId: string) => void;
  suggest: (blockId: string) => void;
  threads: (blockId: string) => void;
  /** Shows what came in meanwhile, when all that is new has been seen. */
  showNew: () => void;
  /** Leads to the version before or after this one, where there is one. */
  version: (step: -1 | 1) => void;
  help: () => void;
}

/**
 * `j` `k` next and previous paragraph, `c` comment, `s` suggest, `t` threads, `n` next new comment, `Esc` back to the text,
 * `[` `]` version, `?` all keys.
 * @param current the paragraph whose threads are open, else the one in view
 */
export function useReadingKeys(keys: ReadingKeys, current: string | null): void {
  const here = () => blockInFocus() ?? current;
  const on = (act: (blockId: string) => void) => () => {
    const blockId = here();
    if (blockId) act(blockId);
  };
  useSingleKeys({
    j: () => step(blockInFocus(), current, 1),
    k: () => step(blockInFocus(), current, -1),
    c: on(keys.comment),
    s: on(keys.suggest),
    t: on(keys.threads),
    n: () => {
      if (!focusNextNew()) keys.showNew();
    },
    Escape: on(focusBlock),
    '[': () => keys.version(-1),
    ']': () => keys.version(1),
    '?': keys.help,
  });
}

function blockInFocus(): string | null {
  return document.activeElement?.closest<HTMLElement>('.para[data-block]')?.dataset['block'] ?? null;
}

/** From the paragraph in focus to the next one; without one, to the one in view. */
function step(focused: string | null, current: string | null, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.para[data-block]')];
  const from = all.findIndex((element) => element.dataset['block'] === focused);
  const next = from >= 0 ? all[from + by] : (all.find(({ dataset }) => dataset['block'] === current) ?? all[0]);
  const blockId = next?.dataset['block'];
  if (blockId) focusBlock(blockId);
}

/** Moves focus to a paragraph's own number, which is a link and so in the order of the page. */
function focusBlock(blockId: string): void {
  const element = document.getElementById(`b-${blockId}`);
  element?.querySelector<HTMLElement>('.para-number')?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}

/** Moves focus to the next comment that is new to the reader. @returns whether there is one */
function focusNextNew(): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('.comment-new')];
  const here = document.activeElement?.closest<HTMLElement>('.comment-new');
  const next = all[here ? all.indexOf(here) + 1 : 0];
  next?.scrollIntoView({ block: 'center' });
  next?.focus({ preventScroll: true });
  return next !== undefined;
}
