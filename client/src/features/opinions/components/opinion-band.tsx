import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { StatusBand, type StatusItem } from '../../../ui/status-band';
import type { Opinion } from '../api';

/** Where an opinion stands, who owes the next step and by when. */
export function OpinionBand({ opinion, timeZone }: { opinion: Opinion; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { state, owes, owedBy, isOverdue, adoptedAt, publishedAt, addressee, recommendations } = opinion;
  const since = publishedAt ?? adoptedAt;
  const items: StatusItem[] = [
    {
      term: t('opinions.band.now'),
      value: t(`opinions.state.${state}`),
      detail: since ? dates.day(since) : t(`opinions.stands.${state}`),
    },
  ];
  if (owes !== 'nobody')
    items.push({
      term: t('opinions.band.next'),
      value: owes === 'addressee' && addressee ? addressee.name : t(`opinions.owes.${owes}`),
      detail: t(`opinions.next.${state}`),
    });
  if (owedBy) {
    const shown = dates.last(owedBy);
    items.push({
      term: t(isOverdue ? 'opinions.band.overdue' : 'opinions.band.by'),
      value: dates.day(shown),
      detail: `${dates.clockInZone(shown)} · ${dates.relative(shown)}`,
      isMoment: true,
    });
  }
  if (state === 'published' && recommendations.total > 0)
    items.push({
      term: t('opinions.band.answers'),
      value: t('opinions.answered-of', recommendations),
    });
  return <StatusBand label={t('opinions.band')} items={items} />;
}
