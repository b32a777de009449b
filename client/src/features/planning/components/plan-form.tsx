import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useVersionedForm } from '../../../lib/versioned-form';
import type { Api } from '../../../lib/api';
import { ConflictNotice } from '../../../ui/conflict-notice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { type Settings, settingsQuery } from '../api';

export interface PlanFormProps {
  settings: Settings;
  /** Which part it is, for its draft. */
  name: string;
  label: string;
  /** Whether it can be changed now; what cannot is shown all the same. */
  may: boolean;
  /** What of the plan this form holds. */
  part: (settings: Settings) => unknown;
  save: (api: Api, values: FormValues, seen: Settings) => Promise<Settings>;
  /** The fields. @param kept what a draft holds, by field name */
  children: (shown: Settings, kept: Record<string, string> | undefined) => ReactNode;
  className?: string;
}

/** One part of the plan, saved against the version the person has seen. */
export function PlanForm({ settings, name, label, may, part, save, children, className }: PlanFormProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const draft = useDraft(`plan-${name}:${settings.id}`);
  const { queryKey, queryFn } = settingsQuery(settings.slug);
  const { form, shown, round, conflict } = useVersionedForm({
    current: settings,
    reload: () => client.fetchQuery({ queryKey, queryFn, staleTime: 0 }),
    part,
    send: (values, seen) => save(api, values, seen),
    onSaved: (saved) => {
      client.setQueryData(queryKey, saved);
      void client.invalidateQueries({ queryKey: ['consultations', settings.slug] });
      showToast({ text: t('planning.saved') });
    },
    draft,
  });
  return (
    <Form key={round} form={form} draft={draft} method="post" aria-label={label} className={className ?? 'form'}>
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
