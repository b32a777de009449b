import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon-paths';
import { Facts } from '../../../ui/register';
import type { DeskItem, Finding } from '../api';
import { useWhen } from '../use-when';

export const becauseIcons = {
  held: 'alert',
  'first-comment': 'user',
  'before-publication': 'clock',
  resubmitted: 'return',
  reported: 'flag',
  marked: 'info',
} as const satisfies Record<NonNullable<DeskItem['because']>, IconName>;

/** Findings that only repeat why the item waits. */
const repeating: readonly Finding['reason'][] = ['first-comment', 'before-publication'];

/** Why an item waits: what the checks found, what readers said, and what else its author said here. */
export function ItemWhy({ item }: { item: DeskItem }) {
  const t = useT();
  const { because, findings, reports } = item;
  const told = findings.filter(({ reason }) => !repeating.includes(reason));
  return (
    <section aria-labelledby="why-title" className="stack-tight">
      <h3 id="why-title" className="desk-label">
        {t('moderation.why')}
      </h3>
      <ul className="desk-why">
        <li>
          <Icon name={because ? becauseIcons[because] : 'check'} size="s" />
          <span>{because ? t(`moderation.because-long.${because}`) : t('moderation.not-waiting')}</span>
        </li>
        {told.map((finding, at) => (
          <FindingRow key={at} finding={finding} language={item.comment.language} />
        ))}
        {reports.map((report, at) => (
          <ReportRow key={at} report={report} />
        ))}
      </ul>
      <AuthorHistory item={item} />
    </section>
  );
}

function FindingRow({ finding, language }: { finding: Finding; language: string | null }) {
  const t = useT();
  const { reason, excerpt, outcome, current } = finding;
  return (
    <li>
      <Icon name={outcome === 'hold' ? 'alert' : 'info'} size="s" />
      <span>
        {t(`moderation.finding.${reason}`)}
        {excerpt && (
          <>
            {': '}
            <q lang={language ?? undefined} dir="auto">
              {excerpt}
            </q>
          </>
        )}
        {!current && <span className="muted"> {t('moderation.earlier-words')}</span>}
      </span>
    </li>
  );
}

function ReportRow({ report }: { report: DeskItem['reports'][number] }) {
  const t = useT();
  const when = useWhen();
  const { reason, explanation, language, at, current } = report;
  return (
    <li>
      <Icon name="flag" size="s" />
      <span>
        {t('moderation.reader-says', { time: when(at) })} <strong>{t(`comments.reason.${reason}`)}</strong>
        <q className="desk-report" lang={language} dir="auto">
          {explanation}
        </q>
        {!current && <span className="muted">{t('moderation.earlier-words')}</span>}
      </span>
    </li>
  );
}

const outcomes = ['visible', 'waiting', 'hidden', 'redacted'] as const;

function AuthorHistory({ item: { history } }: { item: DeskItem }) {
  const t = useT();
  const told = outcomes.filter((outcome) => history[outcome] > 0);
  return (
    <>
      <h4 className="desk-label">{t('moderation.history')}</h4>
      {told.length === 0 ? (
        <p>{t('moderation.history.none')}</p>
      ) : (
        <Facts items={told.map((outcome) => t(`moderation.history.${outcome}`, { count: history[outcome] }))} />
      )}
    </>
  );
}
