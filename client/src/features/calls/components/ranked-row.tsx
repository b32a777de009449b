import { useQueryClient } from '@tanstack/react-query';
import { callLimits, outcomes } from '../../../../../shared/calls';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { LinkButton } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { Row } from '../../../ui/rows';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea, TextField } from '../../../ui/text-field';
import { type Call, callsKey } from '../api';
import { callUp, type Ranked, settle } from '../manage-api';

interface RankedRowProps {
  row: Ranked;
  call: Call;
}

/** An application among the others, with what is to come of it. */
export function RankedRow({ row, call }: RankedRowProps) {
  const t = useT();
  const number = (value: number) => value.toLocaleString(t.intl, { maximumFractionDigits: 2 });
  const { rank, mean, spread, assessments, organisation, memberType, outcome, isRecused, isForReader } = row;
  const name = organisation?.name ?? row.name;
  const facts = [
    rank !== null && t('calls.rank', { rank }),
    mean !== null && t('calls.mean', { mean: number(mean), count: assessments ?? 0 }),
    spread !== null && t('calls.spread', { spread: number(spread) }),
    memberType && t(`bodies.type.${memberType}`),
    isRecused && t('calls.progress.recused'),
    outcome && t(`calls.outcome.${outcome}`),
    row.reservePlace !== null && t('calls.reserve-place-of', { place: row.reservePlace }),
  ];
  return (
    <Row
      title={<bdi>{row.publicName ? `${name} (${row.publicName})` : name}</bdi>}
      facts={facts}
      actions={
        isForReader && (
          <LinkButton small to={`/applications/${row.id}/assessment`} icon="document">
            {t('calls.read-one', { name })}
          </LinkButton>
        )
      }
    >
      {isForReader && call.can.decide && <Settle row={row} name={name} />}
      {row.isNext && <CallUp row={row} name={name} />}
    </Row>
  );
}

function Settle({ row, name }: { row: Ranked; name: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) =>
      settle(api, row.id, {
        outcome: outcomes.find((outcome) => outcome === values.text('outcome')) ?? 'refused',
        reason: values.text('reason'),
        reservePlace: Number(values.text('reservePlace')) || undefined,
      }),
    onSent: async () => {
      await client.invalidateQueries({ queryKey: callsKey });
      showToast({ text: t('planning.saved') });
      return 'keep' as const;
    },
  });
  return (
    <Disclosure summary={t(row.outcome ? 'calls.change-answer' : 'calls.write-answer', { name })}>
      <Form form={form} method="post" aria-label={t('calls.write-answer', { name })}>
        <FormProblem />
        <RadioGroup
          name="outcome"
          label={t('calls.comes-of-it')}
          defaultValue={row.outcome ?? undefined}
          options={outcomes.map((value) => ({ value, label: t(`calls.outcome.${value}`) }))}
        />
        <TextArea
          name="reason"
          label={t('calls.answer-reason')}
          hint={t('calls.answer-reason-hint')}
          limit={callLimits.reason}
          rows={4}
          defaultValue={row.reason ?? ''}
        />
        <TextField
          name="reservePlace"
          type="number"
          optional
          min={1}
          label={t('calls.place-on-reserve')}
          hint={t('calls.place-on-reserve-hint')}
          defaultValue={row.reservePlace ?? ''}
        />
        <SubmitButton icon="check">{t('calls.keep-answer')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

function CallUp({ row, name }: { row: Ranked; name: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => callUp(api, row.id, { startsOn: values.text('startsOn'), endsOn: values.text('endsOn') }),
    onSent: async () => {
      await client.invalidateQueries();
      showToast({ text: t('calls.called-up') });
    },
  });
  return (
    <Disclosure summary={t('calls.call-up', { name })}>
      <Form form={form} method="post" aria-label={t('calls.call-up', { name })}>
        <FormProblem />
        <div className="plan-times">
          <TextField name="startsOn" type="date" label={t('bodies.starts-on')} />
          <TextField name="endsOn" type="date" label={t('bodies.ends-on')} />
        </div>
        <SubmitButton icon="users">{t('calls.call-up-now')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
