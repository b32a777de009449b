import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField } from '../../../ui/text-field';
import { type Opinion, passVote, showOpinion } from '../api';
import { memberName } from '../opinion-words';

/** Lets another member vote in one's place. */
export function ProxyForm({ opinion }: { opinion: Opinion }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const own = opinion.ownSeats.filter((seat) => seat.decides && !seat.isProxy && !seat.hasVoted);
  const seatId = own[0]?.member.seatId ?? '';
  const form = useForm({
    send: (values) =>
      passVote(api, opinion.id, {
        seatId: values.optional('seatId') ?? seatId,
        toSeatId: values.optional('toSeatId') ?? null,
      }),
    onSent: async (changed) => {
      await showOpinion(client, changed);
      showToast({ text: t('opinions.proxy.done') });
    },
  });
  if (own.length === 0) return null;
  return (
    <Disclosure summary={t('opinions.proxy.title')}>
      <Form key={own[0]?.proxySeatId} form={form} method="post" aria-label={t('opinions.proxy.title')}>
        <FormProblem />
        <p>{t('opinions.proxy.explained', { count: opinion.rounds[0]?.proxies ?? 0 })}</p>
        {own.length > 1 && (
          <SelectField
            name="seatId"
            label={t('opinions.for-seat')}
            options={own.map(({ member }) => ({ value: member.seatId, label: memberName(t, member) }))}
          />
        )}
        <SelectField
          name="toSeatId"
          optional
          label={t('opinions.proxy.to')}
          defaultValue={own[0]?.proxySeatId ?? ''}
          empty={t('opinions.proxy.nobody')}
          options={opinion.proxySeats.map((member) => ({ value: member.seatId, label: memberName(t, member) }))}
        />
        <div className="form-actions">
          <SubmitButton kind="plain">{t('opinions.proxy.act')}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
