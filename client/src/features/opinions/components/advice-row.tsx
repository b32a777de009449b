import { opinionPath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { DatedRow } from '../../../ui/register';
import type { AdviceItem } from '../api';
import { numbered } from '../opinion-words';
import { VerdictTag } from './state-tag';

/** A piece of advice in the register: to whom, what was asked, and what became of each recommendation. */
export function AdviceRow({ item }: { item: AdviceItem }) {
  const t = useT();
  const dates = useDates();
  const { body, addressee, question, questionLanguage, verdicts, isOverdue, answerDueAt } = item;
  return (
    <DatedRow
      date={item.publishedAt}
      dateNote={numbered(t, item)}
      title={item.title}
      lang={item.language}
      level="h2"
      to={opinionPath({ kind: body.kind, slug: body.slug }, item.id)}
      facts={[
        <span key="body" lang={body.language} dir="auto">
          {t('opinions.by', { name: body.title })}
        </span>,
        <span key="addressee" lang={addressee.language} dir="auto">
          {t('opinions.to', { name: addressee.name })}
        </span>,
        answerDueAt && t('opinions.answer-by', { day: dates.day(dates.last(answerDueAt)) }),
      ]}
    >
      {question && (
        <p lang={questionLanguage ?? undefined} dir="auto">
          {question}
        </p>
      )}
      <ol className="cluster opinion-verdicts" aria-label={t('opinions.recommendations')}>
        {verdicts.map((verdict, at) => (
          <li key={at}>
            <span className="muted">{at + 1}</span> <VerdictTag verdict={verdict} overdue={isOverdue} />
          </li>
        ))}
      </ol>
    </DatedRow>
  );
}
