import { Link } from 'react-router';
import { meetingPath, spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { DatedRow } from '../../../ui/register';
import { OfficialAnswer } from '../../../ui/record';
import { Tag } from '../../../ui/tag';
import type { Body } from '../../bodies/api';
import type { Result, ResultStep } from '../api';
import { ResultSteps } from './late-forms';
import { Words } from './words';

const tones = {
  'handed-up': 'caution',
  'on-agenda': 'accent',
  answered: 'positive',
  declined: 'plain',
  withdrawn: 'plain',
} as const;

interface ResultViewProps {
  body: Body;
  result: Result;
}

/** What a forum handed up, and the way back: what each forum above did with it. */
export function ResultView({ body, result }: ResultViewProps) {
  const t = useT();
  const { kind, source, sourcePath, from, steps } = result;
  const [first] = steps;
  if (!first) return null;
  return (
    <DatedRow
      level="h2"
      id={result.id}
      date={first.handedUpAt}
      timeZone={body.timeZone}
      dateNote={<Tag tone={tones[first.state]}>{t(`exchange.result-state.${first.state}`)}</Tag>}
      title={t(`exchange.result-kind.${kind}`)}
      facts={[
        from ? (
          <Link key="from" to={`${spacePath(from)}/exchange/results`} lang={from.language} dir="auto">
            {from.title}
          </Link>
        ) : (
          t('exchange.hidden-body')
        ),
        sourcePath ? (
          <a key="source" href={sourcePath}>
            {t(`exchange.source.${source}`)}
          </a>
        ) : (
          t(`exchange.source.${source}`)
        ),
      ]}
    >
      <Words text={first.text} lang={first.language} />
      <ol className="exchange-way" aria-label={t('exchange.way')}>
        {steps.map((step, at) => (
          <li key={step.id}>
            <Step step={step} timeZone={body.timeZone} wasChanged={at > 0 && step.text !== steps[at - 1]?.text} />
          </li>
        ))}
      </ol>
      <ResultSteps body={body} result={result} />
    </DatedRow>
  );
}

function Step({ step, timeZone, wasChanged }: { step: ResultStep; timeZone: string; wasChanged: boolean }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { to, state, reason, reasonLanguage, agendaPath, point, takenAt, decidedAt, handedUpAt } = step;
  const at = dates.day(decidedAt ?? takenAt ?? handedUpAt);
  return (
    <>
      <p>
        {to ? (
          <Link to={spacePath(to)} lang={to.language} dir="auto">
            {to.title}
          </Link>
        ) : (
          t('exchange.hidden-body')
        )}{' '}
        <span className="muted">{t(`exchange.step.${state}`, { day: at })}</span>
        {agendaPath && (
          <>
            {' '}
            <a href={agendaPath}>{t('exchange.agenda-item')}</a>
          </>
        )}
      </p>
      {point && to && <Point point={point} slug={to.slug} />}
      {wasChanged && <Words text={step.text} lang={step.language} />}
      {reason && state === 'answered' && (
        <OfficialAnswer level="h3" title={t('exchange.answer-of-forum')} lang={reasonLanguage ?? undefined}>
          <Words text={reason} lang={reasonLanguage} />
        </OfficialAnswer>
      )}
      {reason && state === 'declined' && <Words text={reason} lang={reasonLanguage} />}
    </>
  );
}

/** Where it stands on the agenda of a meeting. */
function Point({ point, slug }: { point: NonNullable<ResultStep['point']>; slug: string }) {
  const t = useT();
  const dates = useDates(point.timeZone);
  return (
    <p>
      {t('exchange.on-meeting', { day: dates.day(point.startsAt) })}{' '}
      <Link to={`${meetingPath(slug, point.meetingId)}#agenda`} lang={point.language} dir="auto">
        {point.meeting}
      </Link>
    </p>
  );
}
