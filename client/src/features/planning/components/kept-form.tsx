import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Api } from '../../../lib/api';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { type ApiQuery, useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useVersionedForm } from '../../../lib/versioned-form';
import { ConflictNotice } from '../../../ui/conflict-notice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';

export interface KeptFormProps<Kept> {
  kept: Kept;
  query: ApiQuery<Kept>;
  /** What else shows it, by the beginning of its keys. */
  shownBy: readonly (readonly string[])[];
  /** Where its draft is kept. */
  draftAt: string;
  label: string;
  /** Whether it can be changed now; what cannot is shown all the same. */
  may: boolean;
  /** What of it this form holds. */
  part: (kept: Kept) => unknown;
  save: (api: Api, values: FormValues, seen: Kept) => Promise<Kept>;
  /** The fields. @param draft what a draft holds, by field name */
  children: (shown: Kept, draft: Record<string, string> | undefined) => ReactNode;
  className?: string;
}

/** A part of something that several people prepare, saved against the version the person has seen. */
export function KeptForm<Kept>(props: KeptFormProps<Kept>) {
  const { kept, query, shownBy, draftAt, label, may, part, save, children, className = 'form' } = props;
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const draft = useDraft(draftAt);
  const { queryKey, queryFn } = query;
  const { form, shown, round, conflict } = useVersionedForm({
    current: kept,
    reload: () => client.fetchQuery({ queryKey, queryFn, staleTime: 0 }),
    part,
    send: (values, seen) => save(api, values, seen),
    onSaved: (saved) => {
      client.setQueryData(queryKey, saved as never);
      for (const key of shownBy) void client.invalidateQueries({ queryKey: key });
      showToast({ text: t('planning.saved') });
    },
    draft,
  });
  return (
    <Form key={round} form={form} draft={draft} method="post" aria-label={label} className={className}>
      {conflict ? <ConflictNotice conflict={conflict} /> : <FormProblem />}
      <fieldset className="plan-fields" disabled={!may}>
        {children(shown, draft.found?.values)}
      </fieldset>
      {may && (
        <div className="form-actions">
          <SubmitButton icon="check">{t('planning.save')}</SubmitButton>
          <DraftLine draft={draft} />
        </div>
      )}
    </Form>
  );
}
