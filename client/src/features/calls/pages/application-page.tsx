import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, requireViewer } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Disclosure } from '../../../ui/disclosure';
import { Notice } from '../../../ui/notice';
import { PageHead, Section } from '../../../ui/page-parts';
import { countriesQuery, territoriesQuery } from '../../organisations/territories';
import '../../planning/planning.css';
import { applicationQuery, callQuery, callsKey, type OwnApplication, withdrawApplication } from '../api';
import { ApplicationForm } from '../components/application-form';
import { ApplicationWords } from '../components/application-words';
import '../calls.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const application = await queryClient.ensureQueryData(applicationQuery(args.params['applicationId'] ?? ''));
  const { country } = application.words;
  const form = application.can.edit ? [callQuery(application.callId), countriesQuery] : [];
  await Promise.all(form.map((query) => queryClient.ensureQueryData(query as typeof countriesQuery)));
  return prepare(args.context, territoriesQuery(country ? [country] : []));
}

/** One's own application: to write, to follow, and with its answer. */
export function Component() {
  const t = useT();
  const { applicationId = '' } = useParams();
  const { data: application } = useSuspenseQuery(applicationQuery(applicationId));
  const dates = useDates(application.timeZone);
  usePage({ title: t('calls.application-for', { call: application.callTitle }) });
  const { can, closesAt, bodySlug, bodyTitle, callId, callTitle, callLanguage, words } = application;
  return (
    <>
      <PageHead
        title={t('calls.application')}
        trail={[
          { label: bodyTitle, to: `/bodies/${bodySlug}` },
          { label: callTitle, to: `/bodies/${bodySlug}/calls/${callId}` },
        ]}
        lede={
          <p>
            <span lang={callLanguage} dir="auto">
              {callTitle}
            </span>
            {words.organisation && ` · ${words.organisation.name}`}
            <br />
            {dates.deadline(can.edit ? 'closes' : 'closed', closesAt)}
          </p>
        }
      />
      <div className="page stack plan-part">
        <Standing application={application} />
        {can.edit ? <Editable application={application} /> : <Sent application={application} />}
        <Withdraw application={application} />
      </div>
    </>
  );
}

/** A draft is open to be written; what was sent lies behind a fold. */
function Editable({ application }: { application: OwnApplication }) {
  const t = useT();
  const { data: call } = useSuspenseQuery(callQuery(application.callId));
  const form = <ApplicationForm key={application.state} application={application} call={call} />;
  if (application.state === 'draft') return form;
  return (
    <>
      <Sent application={application} />
      <Disclosure summary={t('calls.change')}>{form}</Disclosure>
    </>
  );
}

function Sent({ application }: { application: OwnApplication }) {
  const t = useT();
  return (
    <Section title={t('calls.what-you-wrote')}>
      <ApplicationWords id={application.id} words={application.words} />
    </Section>
  );
}

const tags = { code: (text: string) => <code>{text}</code> };

/** Where it stands: on its way, arrived, answered. */
function Standing({ application }: { application: OwnApplication }) {
  const t = useT();
  const dates = useDates(application.timeZone);
  const { state, sentAt, receiptCode, answer, cancelReason } = application;
  if (cancelReason !== null)
    return (
      <Notice icon="close" title={t('calls.taken-back')}>
        <p dir="auto">{cancelReason}</p>
      </Notice>
    );
  if (state === 'withdrawn') return <Notice icon="trash" title={t('calls.withdrawn')} />;
  if (answer)
    return (
      <Notice
        tone={answer.outcome === 'appointed' ? 'positive' : 'accent'}
        icon="seal"
        title={t(`calls.outcome-you.${answer.outcome}`)}
      >
        <p className="call-words" dir="auto">
          {answer.reason}
        </p>
        {answer.reservePlace && (
          <p>
            {t('calls.reserve-place', { place: answer.reservePlace })}{' '}
            {answer.reserveUntil && t('calls.reserve-until', { day: dates.day(`${answer.reserveUntil}T12:00:00Z`) })}
          </p>
        )}
        {answer.outcome === 'appointed' && (
          <LinkButton to={`/bodies/${application.bodySlug}`} icon="users">
            {t('calls.to-body')}
          </LinkButton>
        )}
      </Notice>
    );
  if (!sentAt) return <p>{t('calls.draft-explained')}</p>;
  return (
    <Notice tone="positive" icon="check" title={t('calls.arrived', { moment: dates.moment(sentAt) })}>
      <p>{t.rich('calls.receipt', { code: receiptCode ?? '' }, tags)}</p>
      <p>{t('calls.what-follows')}</p>
    </Notice>
  );
}

function Withdraw({ application }: { application: OwnApplication }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  if (!application.can.withdraw) return null;
  const isDraft = application.state === 'draft';
  const act = t(isDraft ? 'calls.step.remove' : 'calls.withdraw');
  return (
    <div className="with-scripts">
      <Button kind="quiet" small icon={isDraft ? 'trash' : 'return'} onClick={() => setAsked(true)}>
        {act}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t(isDraft ? 'calls.ask.remove' : 'calls.ask-withdraw')}
          act={act}
          keep={t('calls.keep')}
          run={async () => {
            await withdrawApplication(api, application.id);
            await client.invalidateQueries({ queryKey: callsKey });
          }}
          onClose={() => setAsked(false)}
        >
          <p>{t(isDraft ? 'calls.drop-explained' : 'calls.withdraw-explained')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
