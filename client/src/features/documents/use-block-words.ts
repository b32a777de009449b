import { useCallback, useEffect, useRef, useState } from 'react';
import { useDraft } from '../../lib/drafts';
import { asProblem, type Problem } from '../../lib/problems';
import type { Block } from './api';
import { type BlockFacts, factsOf } from './block-facts';
import { Overtaken } from './overtaken';
import type { DraftSteps } from './use-draft-steps';

const pause = 900;

/** A block as it is being written. */
export interface BlockWords extends BlockFacts {
  text: string;
}

/** `waiting`: a moment after the last key it is saved. `empty`: a block without words is not saved. */
export type SaveState = 'same' | 'waiting' | 'saving' | 'saved' | 'empty' | 'failed';

const wordsOf = (block: Block): BlockWords => ({ ...factsOf(block), text: block.text });
const same = (one: BlockWords, other: BlockWords): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The words of a block that saves itself. What is not saved yet is kept in this browser, with the words it was begun on, so
 * that it comes back after a crash and never overwrites what others wrote since.
 */
export function useBlockWords(block: Block, steps: DraftSteps) {
  const [words, setWords] = useState(() => wordsOf(block));
  const [state, setState] = useState<SaveState>('same');
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overtaken, setOvertaken] = useState<{ theirs: Block | null } | null>(null);
  const draft = useDraft(`text-block:${block.id}`);
  const base = useRef(block);
  const latest = useRef(words);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { update: keep, clear: forget, found } = draft;

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const sent = latest.current;
    if (same(sent, wordsOf(base.current))) return setState((before) => (before === 'waiting' ? 'same' : before));
    if (sent.text.trim() === '') return setState('empty');
    setState('saving');
    setProblem(null);
    try {
      const { block: saved } = await steps.change(base.current, sent);
      base.current = { ...base.current, ...saved };
      if (same(latest.current, sent)) {
        forget();
        setSavedAt(new Date());
        setState('saved');
      } else setState('waiting');
    } catch (error) {
      if (error instanceof Overtaken) setOvertaken({ theirs: error.theirs });
      else setProblem(asProblem(error).problem);
      setState('failed');
    }
  }, [steps, forget]);

  const write = useCallback(
    (next: BlockWords) => {
      latest.current = next;
      setWords(next);
      setState((before) => (before === 'saving' ? before : 'waiting'));
      keep({ words: JSON.stringify(next), base: JSON.stringify(wordsOf(base.current)) });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [keep, save],
  );

  // What waits when the block is closed in another way is saved all the same.
  useEffect(() => () => void save(), [save]);

  // Keys pressed while a save was on its way are saved after it.
  useEffect(() => {
    if (state === 'waiting') timer.current = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer.current);
  }, [state, save]);

  useEffect(() => {
    const kept = found?.values;
    if (!kept?.['words']) return;
    const mine = JSON.parse(kept['words']) as BlockWords;
    if (same(mine, wordsOf(base.current))) return forget();
    latest.current = mine;
    setWords(mine);
    if (kept['base'] === JSON.stringify(wordsOf(base.current))) setState('waiting');
    else setOvertaken({ theirs: base.current });
  }, [found, forget]);

  const keepMine = () => {
    if (overtaken?.theirs) base.current = overtaken.theirs;
    setOvertaken(null);
    void save();
  };
  const takeTheirs = () => {
    if (!overtaken?.theirs) return;
    base.current = overtaken.theirs;
    latest.current = wordsOf(overtaken.theirs);
    setWords(latest.current);
    setOvertaken(null);
    setState('same');
    forget();
  };
  /** For a block that was taken out: its words are safe elsewhere now. */
  const letGo = () => {
    setOvertaken(null);
    forget();
  };
  return { words, write, state, savedAt, problem, overtaken, save, keepMine, takeTheirs, letGo };
}
