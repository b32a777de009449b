import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { FormValues } from '../../lib/forms';
import { useApi } from '../../lib/query';
import type { DraftState } from '../../lib/draft-store';
import { applicationQuery, type OwnApplication, writeApplication } from './api';
import { applicationFrom } from './written-application';

const pause = 700;

export interface KeptApplication {
  state: DraftState;
  savedAt: string | null;
  /** Keeps what the form says, a moment after the last call. */
  keep: (form: HTMLFormElement) => void;
  /** Keeps these values now, after whatever is on its way. */
  write: (values: FormValues) => Promise<OwnApplication>;
  /** What was changed elsewhere in it, such as its file. */
  changed: (application: OwnApplication) => void;
}

/** Keeps an application on the server while it is written: one write after another, each against the last version. */
export function useKeptApplication(application: OwnApplication, language: string): KeptApplication {
  const api = useApi();
  const client = useQueryClient();
  const version = useRef(application.version);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => void } | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [saved, setSaved] = useState<{ state: DraftState; savedAt: string | null }>({ state: 'none', savedAt: null });

  // The last words before a page is left or put aside count as well.
  useEffect(() => {
    const flush = () => waiting.current?.save();
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);

  const changed = (next: OwnApplication) => {
    version.current = next.version;
    client.setQueryData(applicationQuery(application.id).queryKey, next);
  };
  const settle = () => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const write = (values: FormValues) => {
    settle();
    const turn = queue.current.then(async () => {
      const next = await writeApplication(
        api,
        { id: application.id, version: version.current },
        applicationFrom(values, language),
      );
      changed(next);
      return next;
    });
    queue.current = turn.catch(() => undefined);
    return turn;
  };
  const keep = (form: HTMLFormElement) => {
    settle();
    setSaved((before) => ({ ...before, state: 'saving' }));
    const save = () => {
      write(new FormValues(new FormData(form)))
        .then(() => setSaved({ state: 'server', savedAt: new Date().toISOString() }))
        .catch(() => setSaved((before) => ({ ...before, state: 'failed' })));
    };
    waiting.current = { save, timer: setTimeout(save, pause) };
  };
  return { ...saved, keep, write, changed };
}
