import { spacePath } from '../../../../../shared/space-paths';
import { ifMatch } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { SelectField, TextField } from '../../../ui/text-field';
import type { Body } from '../../bodies/api';
import { agendaList, type Result } from '../api';
import { ActButton } from './act-button';
import { ActForm } from './act-form';
import { PutOnMeeting } from './put-on-meeting';
import { ReasonFields } from './reason-fields';

interface ResultStepsProps {
  body: Body;
  result: Result;
}

/** What the team that received a result can do with it, and the one that handed it up. */
export function ResultSteps({ body, result }: ResultStepsProps) {
  const t = useT();
  const { slug } = body;
  const { id, version, can } = result;
  const params = { path: { ref: slug, id }, header: ifMatch(version) };
  if (!Object.values(can).includes(true)) return null;
  return (
    <div className="stack">
      {can.take && <TakeResult body={body} result={result} />}
      {can.answer && <Decide body={body} result={result} command="answer" />}
      {can.decline && <Decide body={body} result={result} command="decline" />}
      {can.place && body.parts.meetings && <PutOnMeeting body={body} result={result} />}
      {can.place && <PlaceResult body={body} result={result} />}
      <div className="cluster">
        {can.handOn && (
          <LinkButton icon="arrow-end" to={`${spacePath(body)}/manage/exchange?basedOn=${id}#hand-up`}>
            {t('exchange.hand-on')}
          </LinkButton>
        )}
        {can.withdraw && (
          <ActButton
            slug={slug}
            icon="return"
            act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/results/{id}/withdraw', { params })}
            done={t('exchange.result-withdrawn')}
          >
            {t('exchange.withdraw-result')}
          </ActButton>
        )}
      </div>
    </div>
  );
}

function TakeResult({ body: { slug }, result: { id, version } }: ResultStepsProps) {
  const t = useT();
  const { items } = useList(agendaList(slug));
  return (
    <Disclosure summary={t('exchange.take')}>
      <ActForm
        slug={slug}
        draftAt={`result-take:${id}`}
        label={t('exchange.take')}
        act={t('exchange.take')}
        done={t('exchange.taken')}
        send={(api, values) =>
          api.POST('/api/v1/bodies/{ref}/exchange/results/{id}/take', {
            params: { path: { ref: slug, id }, header: ifMatch(version) },
            body: {
              consultationId: values.optional('consultationId') ?? null,
              agendaPath: values.optional('agendaPath') ?? null,
            },
          })
        }
      >
        {items.length > 0 && (
          <SelectField
            name="consultationId"
            optional
            label={t('exchange.which-agenda')}
            empty={t('exchange.no-agenda')}
            options={items.map((agenda) => ({ value: agenda.id, label: agenda.title }))}
          />
        )}
        <AgendaPathField />
      </ActForm>
    </Disclosure>
  );
}

/** Where the agenda item stands. */
export function AgendaPathField({ defaultValue }: { defaultValue?: string | null }) {
  const t = useT();
  return (
    <TextField
      name="agendaPath"
      optional
      label={t('exchange.agenda-path')}
      hint={t('exchange.agenda-path-hint')}
      defaultValue={defaultValue ?? ''}
    />
  );
}

function Decide({ body: { slug }, result, command }: ResultStepsProps & { command: 'answer' | 'decline' }) {
  const t = useT();
  const { id, version } = result;
  return (
    <Disclosure summary={t(`exchange.${command}`)}>
      <ActForm
        slug={slug}
        draftAt={`result-${command}:${id}`}
        label={t(`exchange.${command}`)}
        act={t(`exchange.${command}`)}
        done={t(`exchange.${command}-done`)}
        send={(api, values) =>
          api.POST(`/api/v1/bodies/{ref}/exchange/results/{id}/${command}`, {
            params: { path: { ref: slug, id }, header: ifMatch(version) },
            body: { reason: values.text('reason'), language: values.text('language') },
          })
        }
      >
        <ReasonFields label={t(`exchange.${command}-reason`)} hint={t('exchange.reason-hint')} />
      </ActForm>
    </Disclosure>
  );
}

function PlaceResult({ body: { slug }, result: { id, version, steps } }: ResultStepsProps) {
  const t = useT();
  return (
    <Disclosure summary={t('exchange.place-item')}>
      <ActForm
        slug={slug}
        draftAt={`result-place:${id}`}
        label={t('exchange.place-item')}
        act={t('exchange.save')}
        done={t('exchange.saved')}
        send={(api, values) =>
          api.PUT('/api/v1/bodies/{ref}/exchange/results/{id}/place', {
            params: { path: { ref: slug, id }, header: ifMatch(version) },
            body: { agendaPath: values.optional('agendaPath') ?? null },
          })
        }
      >
        <AgendaPathField defaultValue={steps[0]?.agendaPath} />
      </ActForm>
    </Disclosure>
  );
}
