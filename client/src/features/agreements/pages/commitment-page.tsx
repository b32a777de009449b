import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { Link } from 'react-router';
import { agreementPath, documentPath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { Pairs, Section } from '../../../ui/page-parts';
import { Quote } from '../../../ui/record';
import { DatedRow, Register } from '../../../ui/register';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import '../../planning/planning.css';
import { agreementsQuery, type Commitment, commitmentQuery } from '../api';
import { dayOf } from '../calendar-days';
import { EvidenceList } from '../components/evidence-list';
import { CommitmentTags } from '../components/tags';
import { EditCommitment, StepForm } from '../components/late-forms';
import '../agreements.css';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { slug = '', id = '' } = params;
  const { queryClient } = context.get(loaderServices);
  const { can } = await queryClient.ensureQueryData(commitmentQuery(slug, id));
  if (can.edit) await queryClient.ensureQueryData(agreementsQuery(slug));
  return prepare(context, bodyQuery(slug));
}

/** One commitment: who promised what, where it stands, what shows it, and how it came there. */
export function Component() {
  const t = useT();
  const { slug = '', id = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: commitment } = useSuspenseQuery(commitmentQuery(slug, id));
  const { organisation, text, language, changes, can } = commitment;
  return (
    <BodyFrame
      slug={slug}
      part="agreements"
      title={t('agreements.commitment-of', { name: organisation.name })}
      margin={<CommitmentTags {...commitment} />}
      lede={
        <p className="commitment-text" lang={language} dir="auto">
          {text}
        </p>
      }
    >
      <Section id="what" title={t('agreements.what-when')}>
        <Facts commitment={commitment} />
      </Section>
      <Section id="evidence" title={t('agreements.evidence')} note={t('agreements.evidence-note')}>
        <EvidenceList slug={slug} commitment={commitment} />
      </Section>
      {can.move && (
        <Section id="step" title={t('agreements.step')} note={t('agreements.step-note')}>
          <StepForm slug={slug} commitment={commitment} />
        </Section>
      )}
      <Section id="history" title={t('agreements.history')}>
        <Register>
          {changes.map((change) => (
            <DatedRow
              key={change.changedAt}
              date={change.changedAt}
              timeZone={body.timeZone}
              title={t(change.before ? 'agreements.rewritten' : `agreements.status.${change.status}`)}
              facts={[t(change.byParty ? 'agreements.said-by-party' : 'agreements.said-by-team')]}
            >
              {change.note && <Quote lang={change.language}>{change.note}</Quote>}
              {change.before && <Before {...change.before} timeZone={body.timeZone} />}
            </DatedRow>
          ))}
        </Register>
      </Section>
      {can.edit && <EditCommitment slug={slug} commitment={commitment} />}
    </BodyFrame>
  );
}

type BeforeProps = NonNullable<Commitment['changes'][number]['before']> & { timeZone: string };

/** What was promised before it was written anew. */
function Before({ text, language, dueOn, timeZone }: BeforeProps) {
  const t = useT();
  const dates = useDates(timeZone);
  return (
    <>
      <p className="small">
        {dueOn ? t('agreements.before', { day: dayOf(dates, dueOn) }) : t('agreements.before-without-day')}
      </p>
      <Quote lang={language}>{text}</Quote>
    </>
  );
}

function Facts({ commitment }: { commitment: Commitment }) {
  const t = useT();
  const { body, organisation, dueOn, reviews, agreement } = commitment;
  const dates = useDates(body.timeZone);
  const items = [
    {
      term: t('agreements.who'),
      value: (
        <Link to={`/organisations/${organisation.slug}`} lang={organisation.language}>
          {organisation.name}
        </Link>
      ),
    },
    { term: t('agreements.due-on'), value: dueOn ? dayOf(dates, dueOn) : t('agreements.no-day') },
    ...(agreement
      ? [
          {
            term: t('agreements.carries-out'),
            value: (
              <Link to={agreementPath(body, agreement.id)} lang={agreement.language} dir="auto">
                {agreement.title}
              </Link>
            ),
          },
        ]
      : []),
    { term: t('agreements.measure'), value: <Measure commitment={commitment} /> },
    ...(reviews.length > 0
      ? [{ term: t('agreements.reviews'), value: reviews.map((day) => dayOf(dates, day)).join(', ') }]
      : []),
  ];
  return <Pairs items={items} />;
}

/** The measure it serves: a passage of a text here, or a page elsewhere. */
function Measure({ commitment: { measure, measureTitle, measureUrl } }: { commitment: Commitment }) {
  const t = useT();
  if (measure)
    return (
      <>
        <Link to={documentPath(measure.space, measure.documentId)} lang={measure.language} dir="auto">
          {measure.title}
        </Link>
        {measure.text && <Quote lang={measure.language}>{measure.text}</Quote>}
      </>
    );
  if (measureUrl)
    return (
      <a href={measureUrl} rel="nofollow noopener" dir="auto">
        {measureTitle || measureUrl}
      </a>
    );
  return <span dir="auto">{measureTitle || t('agreements.no-measure')}</span>;
}
