import { type AnchorOutcome, anchorOutcomes } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';

/** How many comments kept their place, moved along, lost it, or need a look, and what each means. */
export function OutcomeTotals({ totals }: { totals: Record<AnchorOutcome, number> }) {
  const t = useT();
  return (
    <dl className="outcomes">
      {anchorOutcomes.map((outcome) => (
        <div key={outcome}>
          <dt>{t(`documents.outcome.${outcome}`)}</dt>
          <dd>
            <span className="outcome-figure">{totals[outcome]}</span>
            <span className="small muted">{t(`documents.outcome-means.${outcome}`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
