import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../lib/problems';
import { Button } from './button';
import { Dialog } from './dialog';
import { ProblemNotice } from './notice';

export interface ConfirmDialogProps {
  title: ReactNode;
  /** What is done, and how one keeps from it: a verb and its object each. */
  act: string;
  keep: string;
  /** `primary` for what can be taken back, `danger` for what cannot. */
  kind?: 'primary' | 'danger';
  /** Does it. The dialog closes when it succeeds, and says why when it does not. */
  run: () => Promise<unknown>;
  onClose: () => void;
  /** What follows from it. */
  children: ReactNode;
}

/** Asks before something that matters is done. */
export function ConfirmDialog({ title, act, keep, kind = 'danger', run, onClose, children }: ConfirmDialogProps) {
  const { mutate, isPending, error } = useMutation({ mutationFn: run, onSuccess: onClose });
  return (
    <Dialog
      urgent
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button kind={kind} pending={isPending} onClick={() => mutate()}>
            {act}
          </Button>
          <Button onClick={onClose}>{keep}</Button>
        </>
      }
    >
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      {children}
    </Dialog>
  );
}
