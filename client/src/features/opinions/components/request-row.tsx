import { adviceRequestPath, type SpaceAddress } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { DatedRow } from '../../../ui/register';
import type { AdviceRequestItem } from '../api';
import { RequestStateTag } from './state-tag';

export interface RequestRowProps {
  item: AdviceRequestItem;
  body: SpaceAddress & { timeZone: string };
}

/** A request for advice in a list: who asks, and by when. */
export function RequestRow({ item, body }: RequestRowProps) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { askedBy, dueAt, contributions } = item;
  return (
    <DatedRow
      date={item.createdAt}
      timeZone={body.timeZone}
      title={item.title}
      lang={item.language}
      to={adviceRequestPath(body, item.id)}
      facts={[
        <RequestStateTag key="state" state={item.state} />,
        <span key="asked" lang={askedBy.language} dir="auto">
          {t('opinions.asked-by', { name: askedBy.name })}
        </span>,
        t('opinions.wanted-by', { day: dates.day(dates.last(dueAt)) }),
        contributions !== null && t('opinions.contributions', { count: contributions }),
      ]}
    />
  );
}
