import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { callLimits } from '../../../../../shared/calls';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { TimeField } from '../../planning/components/time-field';
import { plannedTimeFrom } from '../../planning/planned-time';
import { bodyQuery } from '../../bodies/api';
import { type Call, callsKey } from '../api';
import { cancelCall, extendCall, removeCall, stepCall } from '../manage-api';

const steps = ['open', 'assess'] as const;
type Step = (typeof steps)[number] | 'remove';

/** What the team can do with a call now. */
export function CallSteps({ call }: { call: Call }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Step | null>(null);
  const { can, id, bodySlug } = call;
  const may = { open: can.open, assess: can.assess };
  const run = async (step: Step) => {
    if (step === 'remove') {
      await removeCall(api, call);
      await navigate(`/bodies/${bodySlug}/manage/calls`);
    } else await stepCall(api, id, step);
    showToast({ text: t(`calls.done.${step}`) });
    await client.invalidateQueries({ queryKey: callsKey });
  };
  return (
    <div className="stack">
      {call.state === 'draft' && !can.open && <ToOpening slug={bodySlug} />}
      <div className="cluster">
        {steps
          .filter((step) => may[step])
          .map((step) => (
            <Button key={step} kind="primary" icon="arrow-end" onClick={() => setAsked(step)}>
              {t(`calls.step.${step}`)}
            </Button>
          ))}
        {can.handle && call.state !== 'draft' && (
          <LinkButton
            kind={call.applications ? 'primary' : 'plain'}
            to={`/bodies/${bodySlug}/manage/calls/${id}/ranking`}
            icon="list"
          >
            {t('calls.see-applications', { count: call.applications ?? 0 })}
          </LinkButton>
        )}
        <LinkButton to={`/bodies/${bodySlug}/calls/${id}`} icon="show">
          {t('calls.see-page')}
        </LinkButton>
      </div>
      {can.extend && <Extend call={call} />}
      {can.cancel && <Cancel call={call} />}
      {can.edit && (
        <div>
          <Button kind="quiet" small icon="trash" onClick={() => setAsked('remove')}>
            {t('calls.step.remove')}
          </Button>
        </div>
      )}
      {asked && (
        <ConfirmDialog
          kind={asked === 'remove' ? 'danger' : 'primary'}
          title={t(`calls.ask.${asked}`)}
          act={t(`calls.step.${asked}`)}
          keep={t('bodies.not-yet')}
          run={() => run(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{t(`calls.brings.${asked}`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function useCallForm(send: Parameters<typeof useForm>[0]['send']) {
  const client = useQueryClient();
  return useForm({ send, onSent: () => client.invalidateQueries({ queryKey: callsKey }) });
}

/** A call that cannot be published yet: its body is at work first. */
function ToOpening({ slug }: { slug: string }) {
  const t = useT();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  if (body.state !== 'draft') return null;
  return (
    <Notice
      title={t('calls.body-first')}
      actions={<LinkButton to={`/bodies/${slug}/manage`}>{t('bodies.part.overview')}</LinkButton>}
    />
  );
}

function Extend({ call }: { call: Call }) {
  const t = useT();
  const api = useApi();
  const form = useCallForm((values) => extendCall(api, call.id, plannedTimeFrom(values, 'closes')));
  return (
    <Disclosure summary={t('calls.extend')}>
      <Form form={form} method="post" aria-label={t('calls.extend')}>
        <FormProblem />
        <TimeField name="closes" label={t('calls.closes')} timeHint={t('calls.closes-hint')} />
        <SubmitButton icon="clock">{t('calls.extend')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

function Cancel({ call }: { call: Call }) {
  const t = useT();
  const api = useApi();
  const form = useCallForm((values) => cancelCall(api, call.id, values.text('reason')));
  return (
    <Disclosure summary={t('calls.cancel')}>
      <Form form={form} method="post" aria-label={t('calls.cancel')}>
        <FormProblem />
        <TextArea
          name="reason"
          label={t('calls.cancel-reason')}
          hint={t('calls.cancel-hint')}
          limit={callLimits.reason}
          rows={3}
        />
        <SubmitButton kind="danger" icon="close">
          {t('calls.cancel')}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
