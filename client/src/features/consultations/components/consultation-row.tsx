import { type Dates, useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { DatedRow } from '../../../ui/register';
import { StateTag, Tag } from '../../../ui/tag';
import type { ConsultationItem } from '../api';

const soonDays = 3;

/** A consultation in a list: its next date in the margin, what is asked, and the facts to choose by. */
export function ConsultationRow({ item, level = 'h3' }: { item: ConsultationItem; level?: 'h2' | 'h3' }) {
  const t = useT();
  const dates = useDates(item.timeZone);
  const now = useNow();
  const date = nextDate(item, dates);
  const soon =
    item.state === 'open' &&
    item.closesAt !== null &&
    Date.parse(item.closesAt) - now.getTime() < soonDays * 86_400_000;
  const relative = dates.relative(date);
  const facts = [
    item.owner && (
      <span key="owner" lang={item.owner.language}>
        {item.owner.name}
      </span>
    ),
    ...item.levels.map((code) => t(`vocabulary.level.${code}`)),
    ...item.policyFields.slice(0, 2).map((code) => t(`vocabulary.field.${code}`)),
    t('consultations.comments', { count: item.commentCount }),
    item.positionCount > 0 && t('consultations.positions', { count: item.positionCount }),
    item.answerDueAt &&
      item.state !== 'answered' &&
      t('consultations.answer-by', { day: dates.day(dates.last(item.answerDueAt)) }),
  ];
  return (
    <DatedRow
      date={date}
      timeZone={item.timeZone}
      dateNote={
        soon ? (
          <Tag tone="caution" icon="clock">
            {t('consultations.closes-relative', { relative })}
          </Tag>
        ) : item.state === 'open' ? (
          relative
        ) : (
          <StateTag state={item.state} />
        )
      }
      title={item.title}
      to={`/consultations/${item.slug}`}
      lang={item.language}
      level={level}
      facts={facts}
    >
      <p lang={item.language} dir="auto">
        {item.summary}
      </p>
    </DatedRow>
  );
}

/** What comes next, or came last: opening, closing or the answer. */
function nextDate({ state, opensAt, closesAt, answeredAt }: ConsultationItem, dates: Dates): string | Date {
  if (state === 'announced' && opensAt) return opensAt;
  if (state === 'answered' && answeredAt) return answeredAt;
  return closesAt ? dates.last(closesAt) : (opensAt ?? new Date(0));
}
