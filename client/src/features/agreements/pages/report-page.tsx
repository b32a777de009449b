import { useSuspenseQuery } from '@tanstack/react-query';
import { Form as NativeForm, type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useNow } from '../../../lib/now';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { TextField } from '../../../ui/text-field';
import { type Body, bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { reportContentsQuery, reportsQuery } from '../api';
import { dayOf } from '../calendar-days';
import { AgreementTabs } from '../components/agreement-tabs';
import { AssembleForm } from '../components/assemble-form';
import { ReportView } from '../components/report-view';
import { periodFrom } from '../filters';
import '../../consultations/consultations.css';
import '../agreements.css';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  const period = periodFrom(new URL(request.url).searchParams, new Date());
  return prepare(context, bodyQuery(slug), reportsQuery(slug), reportContentsQuery(slug, period));
}

/** What is recorded of a period, to read and to print; the team makes a document of it. */
export function Component() {
  const t = useT();
  const now = useNow();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: reports } = useSuspenseQuery(reportsQuery(slug));
  const period = periodFrom(search, now);
  const dates = useDates(body.timeZone);
  const { data: contents } = useSuspenseQuery(reportContentsQuery(slug, period));
  const shown = { from: dayOf(dates, period.fromOn), to: dayOf(dates, period.toOn) };
  return (
    <BodyFrame
      slug={slug}
      part="agreements"
      title={t('agreements.report-title', shown)}
      lede={<p>{t('agreements.report-lede')}</p>}
      actions={
        <Button icon="print" onClick={() => print()}>
          {t('agreements.print')}
        </Button>
      }
    >
      <AgreementTabs body={body} selected="report" />
      <Period body={body} period={period} />
      <ReportView body={body} contents={contents} />
      {reports.can.assemble && (
        <Section id="assemble" title={t('agreements.assemble')} note={t('agreements.assemble-note')}>
          <AssembleForm key={`${period.fromOn} ${period.toOn}`} body={body} period={period} />
        </Section>
      )}
    </BodyFrame>
  );
}

function Period({ body, period }: { body: Body; period: { fromOn: string; toOn: string } }) {
  const t = useT();
  return (
    <search className="body-activity report-period" aria-label={t('agreements.choose-period')}>
      <NativeForm method="get" action={`${spacePath(body)}/agreements/report`} className="filter-form">
        <div className="filter-fields">
          <TextField
            name="fromOn"
            type="date"
            optional="unmarked"
            label={t('agreements.from-on')}
            defaultValue={period.fromOn}
          />
          <TextField
            name="toOn"
            type="date"
            optional="unmarked"
            label={t('agreements.to-on')}
            defaultValue={period.toOn}
          />
        </div>
        <Button type="submit" icon="history">
          {t('agreements.show')}
        </Button>
      </NativeForm>
    </search>
  );
}
