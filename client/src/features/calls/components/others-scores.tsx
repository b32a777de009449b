import { useT } from '../../../lib/i18n';
import { Pairs } from '../../../ui/page-parts';
import type { Judged } from '../api';

/** What the others think, once one may know. */
export function OthersScores({ judged, others }: { judged: Judged; others: NonNullable<Judged['others']> }) {
  const t = useT();
  const { criteria, maxScore } = judged;
  if (others.length === 0) return <p>{t('calls.nobody-yet')}</p>;
  return (
    <div className="stack">
      {others.map(({ assessor, scores, total }, at) => (
        <section key={at}>
          <h3>
            {t('calls.total-of', {
              who: assessor ?? t('comments.former-participant'),
              total: total.toLocaleString(t.intl, { maximumFractionDigits: 2 }),
              max: maxScore,
            })}
          </h3>
          <Pairs
            items={scores.map(({ criterionId, score, reason }) => ({
              term: criteria.find(({ id }) => id === criterionId)?.name ?? '',
              value: (
                <>
                  <strong>{t('calls.score-of', { score, max: maxScore })}</strong>
                  <p dir="auto">{reason}</p>
                </>
              ),
            }))}
          />
        </section>
      ))}
    </div>
  );
}
