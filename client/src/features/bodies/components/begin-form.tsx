import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import type { IconName } from '../../../ui/icon-paths';
import { SubmitButton } from '../../../ui/submit-button';
import '../../planning/planning.css';

export interface BeginFormProps {
  /** Where what is written is kept until it is begun. */
  draftAt: string;
  /** What it does: a verb and its object. */
  label: string;
  /** Words on the button, where they are others. */
  act?: string;
  icon: IconName;
  send: (values: FormValues) => Promise<{ id: string }>;
  /** What is read anew when it is done. */
  shownBy: QueryKey;
  /** The page of what was begun. */
  pathOf: (id: string) => string;
  /** What is said when it is done. */
  done?: string;
  /** Whether the reader may begin it now. */
  may?: boolean;
  children: ReactNode;
}

/** Begins something in a body, such as an opinion or a pact, and goes on to its page. */
export function BeginForm({ draftAt, label, act = label, icon, may = true, children, ...begun }: BeginFormProps) {
  const { send, shownBy, pathOf, done } = begun;
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft(draftAt);
  const form = useForm({
    send,
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: shownBy });
      if (done) showToast({ text: done });
      await navigate(pathOf(id));
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={label}>
      <FormProblem />
      <fieldset className="plan-fields" disabled={!may}>
        {children}
      </fieldset>
      {may && (
        <div className="form-actions">
          <SubmitButton icon={icon}>{act}</SubmitButton>
          <DraftLine draft={draft} />
        </div>
      )}
    </Form>
  );
}
