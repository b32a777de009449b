import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { type Opinion, showOpinion } from '../api';

export interface StepDialogProps {
  title: string;
  act: string;
  /** What is said when it is done. */
  done: string;
  send: (values: FormValues) => Promise<Opinion>;
  onClose: () => void;
  children: ReactNode;
}

/** A step of the team that needs a few words or dates. */
export function StepDialog({ title, act, done, send, onClose, children }: StepDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const form = useForm({
    send,
    onSent: async (changed) => {
      onClose();
      showToast({ text: done });
      await showOpinion(client, changed);
    },
  });
  return (
    <Dialog kind="sheet" title={title} onClose={onClose}>
      <Form form={form} method="post" aria-label={title}>
        <FormProblem />
        {children}
        <div className="form-actions">
          <SubmitButton icon="check">{act}</SubmitButton>
          <Button onClick={onClose}>{t('opinions.vote.not-yet')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
