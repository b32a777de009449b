import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { agreementPath, documentPath, spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { DatedRow, Register } from '../../../ui/register';
import { type Body, bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { type AgreementItem, agreementsQuery, commitmentCountsQuery, type ReportItem, reportsQuery } from '../api';
import { dayOf } from '../calendar-days';
import { AgreementTabs } from '../components/agreement-tabs';
import { AgreementTag } from '../components/tags';
import '../agreements.css';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  return prepare(context, bodyQuery(slug), agreementsQuery(slug), reportsQuery(slug), commitmentCountsQuery(slug));
}

/** What a body agreed on: its pacts and charters, how it goes with the commitments, and its reports. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: agreements } = useSuspenseQuery(agreementsQuery(slug));
  const path = spacePath(body);
  const start = agreements.can.create && (
    <LinkButton kind="primary" icon="plus" to={`${path}/agreements/new`}>
      {t('agreements.start')}
    </LinkButton>
  );
  return (
    <BodyFrame slug={slug} part="agreements" lede={<p>{t('agreements.lede')}</p>} actions={start}>
      <AgreementTabs body={body} selected="agreements" />
      <Section id="pacts" title={t('agreements.pacts')} note={t('agreements.pacts-note')}>
        {agreements.items.length === 0 ? (
          <Empty title={t('agreements.none')}>
            <p>{t('agreements.none-explained')}</p>
          </Empty>
        ) : (
          <Register>
            {agreements.items.map((item) => (
              <AgreementRow key={item.id} body={body} item={item} />
            ))}
          </Register>
        )}
      </Section>
      <Section id="kept" title={t('agreements.commitments')} note={t('agreements.commitments-note')}>
        <Kept body={body} />
      </Section>
      <Section id="reports" title={t('agreements.reports')} note={t('agreements.reports-note')}>
        <Reports body={body} />
      </Section>
    </BodyFrame>
  );
}

function AgreementRow({ body, item }: { body: Body; item: AgreementItem }) {
  const t = useT();
  const { id, kind, state, title, language, number, publishedAt, partyCount, signedCount, reservationCount } = item;
  return (
    <DatedRow
      date={publishedAt ?? item.openedAt ?? body.openedAt ?? new Date(0).toISOString()}
      timeZone={body.timeZone}
      dateNote={number === null ? t('agreements.not-published') : t('agreements.version', { number })}
      title={title}
      lang={language}
      to={agreementPath(body, id)}
      facts={[
        t(`agreements.kind.${kind}`),
        partyCount > 0 && t('agreements.signed-of', { signed: signedCount, parties: partyCount }),
        reservationCount > 0 && t('agreements.reservations', { count: reservationCount }),
      ]}
    >
      <p>
        <AgreementTag state={state} />
      </p>
    </DatedRow>
  );
}

/** How many commitments there are, and the way to them. */
function Kept({ body }: { body: Body }) {
  const t = useT();
  const { data } = useSuspenseQuery(commitmentCountsQuery(body.slug));
  const { promised = 0, running = 0, met = 0 } = data.counts;
  const total = Object.values(data.counts).reduce((sum, count) => sum + count, 0);
  const path = `${spacePath(body)}/commitments`;
  return (
    <div className="stack">
      <p>
        {total === 0 ? t('agreements.no-commitments') : t('agreements.kept', { total, met, open: promised + running })}
      </p>
      {data.overdueCount > 0 && (
        <p className="overdue">{t('agreements.overdue-count', { count: data.overdueCount })}</p>
      )}
      <p className="cluster">
        <LinkButton icon="list" to={path}>
          {t('agreements.see-commitments')}
        </LinkButton>
        {data.can.make && (
          <LinkButton icon="hand" to={`${path}/new`}>
            {t('agreements.promise')}
          </LinkButton>
        )}
      </p>
    </div>
  );
}

function Reports({ body }: { body: Body }) {
  const t = useT();
  const { data: reports } = useSuspenseQuery(reportsQuery(body.slug));
  const path = `${spacePath(body)}/agreements/report`;
  return (
    <div className="stack">
      {reports.items.length === 0 ? (
        <p>{t('agreements.no-reports')}</p>
      ) : (
        <Register>
          {reports.items.map((item) => (
            <ReportRow key={item.id} body={body} item={item} />
          ))}
        </Register>
      )}
      <p>
        <LinkButton icon="history" to={path}>
          {t('agreements.see-record')}
        </LinkButton>
      </p>
    </div>
  );
}

function ReportRow({ body, item }: { body: Body; item: ReportItem }) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { documentId, publishedAt } = item;
  return (
    <DatedRow
      date={`${item.toOn}T12:00:00Z`}
      timeZone={body.timeZone}
      dateNote={publishedAt ? undefined : t('agreements.not-published')}
      title={item.title}
      lang={item.language}
      to={publishedAt ? documentPath(body, documentId) : `${spacePath(body)}/manage/documents/${documentId}/draft`}
      facts={[t('agreements.period', { from: dayOf(dates, item.fromOn), to: dayOf(dates, item.toOn) })]}
    />
  );
}
