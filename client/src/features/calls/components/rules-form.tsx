import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Checkbox } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { callsKey } from '../api';
import { rulesQuery, setRules } from '../manage-api';

const duties = ['declaresInterests', 'rotatesRapporteurs', 'staggered'] as const;

/** What a body asks of its members, and how long their terms are. */
export function RulesForm({ slug, may }: { slug: string; may: boolean }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { data: rules } = useSuspenseQuery(rulesQuery(slug));
  const form = useForm({
    send: (values) =>
      setRules(api, slug, {
        declaresInterests: values.checked('declaresInterests'),
        rotatesRapporteurs: values.checked('rotatesRapporteurs'),
        staggered: values.checked('staggered'),
        termMonths: Number(values.text('termMonths')),
      }),
    onSent: async () => {
      await client.invalidateQueries({ queryKey: callsKey });
      showToast({ text: t('planning.saved') });
      return 'keep' as const;
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('calls.rules')}>
      <FormProblem />
      <fieldset className="plan-fields" disabled={!may}>
        {duties.map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`calls.rule.${name}`)}
            hint={t(`calls.rule-hint.${name}`)}
            defaultChecked={rules[name]}
          />
        ))}
        <TextField
          name="termMonths"
          type="number"
          min={1}
          max={120}
          label={t('calls.term-months')}
          defaultValue={rules.termMonths}
        />
      </fieldset>
      {may && <SubmitButton icon="check">{t('planning.save')}</SubmitButton>}
    </Form>
  );
}
