import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { callLimits } from '../../../../../shared/calls';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Empty } from '../../../ui/empty';
import { FormProblem } from '../../../ui/form-problem';
import { Section } from '../../../ui/page-parts';
import { DatedRow, Register } from '../../../ui/register';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { callsKey, nameRapporteur, rotaQuery } from '../api';

export function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  return prepare(context, bodyQuery(slug), rotaQuery(slug));
}

/** Whose turn it is to report, and who did. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: rota } = useSuspenseQuery(rotaQuery(slug));
  return (
    <BodyFrame slug={slug} part="members" title={t('calls.rapporteurs')} lede={<p>{t('calls.rapporteurs-lede')}</p>}>
      {rota.can.name && rota.order.length > 0 && (
        <Section title={t('calls.name-rapporteur')}>
          <NextTurn slug={slug} />
        </Section>
      )}
      {!rota.isUsed && (
        <Empty title={t('calls.no-rota')}>
          <p>{t('calls.no-rota-explained')}</p>
        </Empty>
      )}
      {rota.order.length > 0 && (
        <Section title={t('calls.order')} note={t('calls.order-note')}>
          <ol>
            {rota.order.map(({ seatId, name }) => (
              <li key={seatId}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {rota.history.length > 0 && (
        <Section title={t('calls.history')}>
          <Register>
            {rota.history.map(({ id, name, subject, language, createdAt }) => (
              <DatedRow
                key={id}
                date={createdAt}
                timeZone={body.timeZone}
                title={subject}
                lang={language}
                facts={[<bdi key="name">{name}</bdi>]}
              />
            ))}
          </Register>
        </Section>
      )}
    </BodyFrame>
  );
}

function NextTurn({ slug }: { slug: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { data: rota } = useSuspenseQuery(rotaQuery(slug));
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const form = useForm({
    send: (values) =>
      nameRapporteur(api, slug, {
        subject: values.text('subject'),
        language: body.language,
        seatId: values.optional('seatId'),
      }),
    onSent: async () => {
      await client.invalidateQueries({ queryKey: callsKey });
      showToast({ text: t('calls.rapporteur-named') });
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('calls.name-rapporteur')}>
      <FormProblem />
      <TextField
        name="subject"
        label={t('calls.subject')}
        hint={t('calls.subject-hint')}
        maxLength={callLimits.title}
        dir="auto"
      />
      <SelectField
        key={rota.order[0]?.seatId}
        name="seatId"
        label={t('calls.who-reports')}
        defaultValue={rota.order[0]?.seatId}
        options={rota.order.map(({ seatId, name }) => ({ value: seatId, label: name }))}
      />
      <SubmitButton icon="check">{t('calls.write-turn')}</SubmitButton>
    </Form>
  );
}
