import type { ReactNode } from 'react';
import type { Api } from '../../../lib/api';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import type { IconName } from '../../../ui/icon-paths';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { useExchangeAct } from '../use-exchange-act';

interface ActFormProps {
  slug: string;
  /** Where its draft is kept. */
  draftAt: string;
  label: string;
  /** A verb and its object. */
  act: string;
  icon?: IconName;
  /** What is said once it is done. */
  done: string;
  send: (api: Api, values: FormValues) => Promise<unknown>;
  onDone?: () => void;
  children: ReactNode;
}

/** Words that do something in the exchange. What is written is kept until it was taken. */
export function ActForm({ slug, draftAt, label, act, icon = 'check', done, send, onDone, children }: ActFormProps) {
  const draft = useDraft(draftAt);
  const doIt = useExchangeAct(slug);
  const form = useForm({
    send: (values) => doIt((api) => send(api, values), done),
    onSent: () => {
      draft.clear();
      onDone?.();
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={label}>
      <FormProblem />
      {children}
      <div className="form-actions">
        <SubmitButton icon={icon}>{act}</SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
