import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Pairs, Section } from '../../../ui/page-parts';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { territoriesQuery } from '../../organisations/territories';
import { type Call, callQuery } from '../api';
import { ApplyButtons } from '../components/apply-buttons';
import { CallStateTag } from '../components/call-row';
import { StatisticsView } from '../components/statistics-view';
import '../calls.css';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { slug = '', callId = '' } = params;
  await prepare(context, bodyQuery(slug), callQuery(callId));
  const { statistics } = await context.get(loaderServices).queryClient.ensureQueryData(callQuery(callId));
  return prepare(context, territoriesQuery(statistics?.country.flatMap(({ value }) => value ?? []) ?? []));
}

/** One call: whom the body seeks, by what it chooses, until when, and what came of it. */
export function Component() {
  const t = useT();
  const { slug = '', callId = '' } = useParams();
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const dates = useDates(call.timeZone);
  return (
    <BodyFrame
      slug={slug}
      part="calls"
      title={call.title}
      lang={call.language}
      lede={
        <p className="cluster">
          <CallStateTag state={call.state} />
          {t(`calls.kind.${call.kind}`)}
          <span>
            {dates.deadline(call.state === 'open' || call.state === 'draft' ? 'closes' : 'closed', call.closesAt)}
          </span>
        </p>
      }
      actions={<ApplyButtons call={call} />}
    >
      <Outcome call={call} />
      <Section title={t('calls.about')}>
        <div className="call-words" lang={call.language} dir="auto">
          {call.text}
        </div>
      </Section>
      <Section title={t('calls.seats')} note={t('calls.seats-note')}>
        <Pairs
          items={call.seats.map(({ memberType, seats }) => ({
            term: t('calls.count-of-seats', { count: seats }),
            value: (
              <>
                {t(`bodies.type.${memberType}`)}
                <p className="small muted">{t(`bodies.type-hint.${memberType}`)}</p>
              </>
            ),
          }))}
        />
      </Section>
      <Section title={t('calls.criteria')} note={t('calls.criteria-note', { max: call.maxScore })}>
        <Pairs
          items={call.criteria.map(({ id, name, description, weight, language }) => ({
            term: t('calls.counts-times', { weight }),
            value: (
              <div key={id} lang={language} dir="auto">
                <strong>{name}</strong>
                <p>{description}</p>
              </div>
            ),
          }))}
        />
      </Section>
      <Section title={t('calls.privacy')}>
        <p>{t('calls.privacy-explained')}</p>
      </Section>
    </BodyFrame>
  );
}

/** What came of it. */
function Outcome({ call }: { call: Call }) {
  const t = useT();
  const dates = useDates(call.timeZone);
  if (call.state === 'cancelled')
    return (
      <div className="body-note">
        <Notice icon="close" title={t('calls.taken-back')}>
          <p dir="auto">{call.cancelReason}</p>
        </Notice>
      </div>
    );
  if (!call.statistics || !call.decidedAt) return null;
  return (
    <Section title={t('calls.came-of-it')} note={t('calls.decided-on', { day: dates.day(call.decidedAt) })}>
      <div className="stack">
        <StatisticsView statistics={call.statistics} />
        <p>
          <LinkButton to={`/bodies/${call.bodySlug}#members`} icon="users">
            {t('calls.see-members')}
          </LinkButton>
        </p>
      </div>
    </Section>
  );
}
