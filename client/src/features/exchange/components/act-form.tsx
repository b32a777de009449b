import { useQueryClient } from '@tanstack/react-query';
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
  /** What shows it outside the exchange, by the beginning of its keys. */
  shownBy?: readonly string[];
  onDone?: () => void;
  children: ReactNode;
}

/** Words that do something in the exchange. What is written is kept until it was taken. */
export function ActForm(props: ActFormProps) {
  const { slug, draftAt, label, act, icon = 'check', done, send, shownBy, onDone, children } = props;
  const client = useQueryClient();
  const draft = useDraft(draftAt);
  const doIt = useExchangeAct(slug);
  const form = useForm({
    send: (values) => doIt((api) => send(api, values), done),
    onSent: () => {
      draft.clear();
      if (shownBy) void client.invalidateQueries({ queryKey: shownBy });
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
