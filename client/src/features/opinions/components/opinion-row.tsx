import { opinionPath, type SpaceAddress } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { DatedRow, type DatedRowProps } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import type { OpinionItem } from '../api';
import { numbered } from '../opinion-words';
import { OpinionStateTag } from './state-tag';

export interface OpinionRowProps extends Pick<DatedRowProps, 'level'> {
  item: OpinionItem;
  body: SpaceAddress & { timeZone: string };
}

/** An opinion or a decision in a list: where it stands and who owes the next step. */
export function OpinionRow({ item, body, level }: OpinionRowProps) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { total, answered } = item.recommendations;
  const owed = item.owes === 'nobody' ? null : t(`opinions.owes.${item.owes}`);
  return (
    <DatedRow
      date={item.publishedAt ?? item.createdAt}
      timeZone={body.timeZone}
      dateNote={numbered(t, item)}
      title={item.title}
      lang={item.language}
      level={level}
      to={opinionPath(body, item.id)}
      facts={[
        <OpinionStateTag key="state" state={item.state} />,
        item.isOverdue && (
          <Tag key="overdue" tone="critical" icon="clock">
            {t('opinions.overdue')}
          </Tag>
        ),
        item.addressee && (
          <span key="addressee" lang={item.addressee.language} dir="auto">
            {t('opinions.to', { name: item.addressee.name })}
          </span>
        ),
        item.state === 'published' && total > 0 && t('opinions.answered-of', { answered, total }),
        owed && (item.owedBy ? t('opinions.owed-by', { owed, day: dates.day(dates.last(item.owedBy)) }) : owed),
      ]}
    />
  );
}
