import { useEffect, useRef } from 'react';

/** What single keys do while reading. None works while typing or with a modifier. */
export interface ReadingKeys {
  comment: (blockId: string) => void;
  suggest: (blockId: string) => void;
  threads: (blockId: string) => void;
  nextNew: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *, dialog *, [role="dialog"] *'));

/** `j` `k` next and previous paragraph, `c` comment, `s` suggest, `t` threads, `n` next new comment, `Esc` back to the text. */
export function useReadingKeys(keys: ReadingKeys, current: string | null): void {
  const latest = useRef({ keys, current });
  useEffect(() => {
    latest.current = { keys, current };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (act(event.key, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function act(key: string, { keys, current }: { keys: ReadingKeys; current: string | null }): boolean {
  const here = blockInFocus() ?? current;
  const move = { j: 1, k: -1 }[key];
  if (move) return step(here, move);
  if (key === 'n') keys.nextNew();
  else if (key === 'Escape' && current) focusBlock(current);
  else if (here && key === 'c') keys.comment(here);
  else if (here && key === 's') keys.suggest(here);
  else if (here && key === 't') keys.threads(here);
  else return false;
  return true;
}

const paragraphs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.para[data-block]')];

function blockInFocus(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? null;
}

function step(from: string | null, by: number): boolean {
  const all = paragraphs();
  const index = all.findIndex((element) => element.dataset['block'] === from);
  const next = index < 0 ? firstInView(all) : all[index + by];
  const blockId = next?.dataset['block'];
  if (blockId) focusBlock(blockId);
  return blockId !== undefined;
}

function firstInView(all: HTMLElement[]): HTMLElement | undefined {
  return all.find((element) => element.getBoundingClientRect().top > 80);
}

/** Moves focus to a paragraph's own number, which is a link and so in the order of the page. */
export function focusBlock(blockId: string): void {
  const element = document.getElementById(`b-${blockId}`);
  element?.querySelector<HTMLElement>('.para-number')?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
