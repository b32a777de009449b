import { Fragment } from 'react';
import { redactionMark } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { foundSpans } from '../acts';
import type { DeskItem } from '../api';
import { cut, type FieldSpan, fieldsOf, without } from '../spans';

interface SourceWordsProps {
  item: DeskItem;
  /** What is about to be taken out. */
  taken?: readonly FieldSpan[];
}

/** The words as they were written, with what the checks found marked in them. */
export function SourceWords({ item, taken = [] }: SourceWordsProps) {
  const t = useT();
  const found = foundSpans(item);
  const fields = fieldsOf(item);
  return fields.map(({ field, text }) => (
    <Fragment key={field}>
      {fields.length > 1 && <h4 className="desk-label">{t(`moderation.field.${field}`)}</h4>}
      <p className="source-words" data-words={field} lang={item.comment.language ?? undefined} dir="auto">
        {cut(text, [
          ...found.filter((span) => span.field === field),
          ...taken.filter((span) => span.field === field).map((span) => ({ ...span, reason: null })),
        ]).map(({ start, end, within }) => {
          const finding = within.find(({ reason }) => reason !== null);
          const begins = finding?.start === start && finding.reason;
          return (
            <Stretch
              key={start}
              text={text.slice(start, end)}
              found={finding !== undefined}
              label={begins ? t(`moderation.finding.${begins}`) : undefined}
              taken={within.some(({ reason }) => reason === null)}
            />
          );
        })}
      </p>
    </Fragment>
  ));
}

interface StretchProps {
  text: string;
  found: boolean;
  /** What was found, for those who hear it. */
  label?: string;
  taken: boolean;
}

function Stretch({ text, found, label, taken }: StretchProps) {
  const words = <WithMarks text={text} />;
  const shown = taken ? <del className="taken">{words}</del> : words;
  if (!found) return shown;
  return (
    <mark className="flagged">
      {label && (
        <span className="visually-hidden" data-skip>
          {label}:{' '}
        </span>
      )}
      {shown}
    </mark>
  );
}

/** Text with a sign where words were taken out before. Each sign counts as one character, as it does in the source. */
function WithMarks({ text }: { text: string }) {
  const t = useT();
  return text.split(redactionMark).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <span data-one>
          <span className="redacted">{t('moderation.redacted-word')}</span>
        </span>
      )}
      {part}
    </Fragment>
  ));
}

/** What readers will see once the passages are taken out. */
export function ResultWords({ item, taken }: { item: DeskItem; taken: readonly FieldSpan[] }) {
  const t = useT();
  const fields = fieldsOf(item);
  return fields.map(({ field, text }) => (
    <Fragment key={field}>
      {fields.length > 1 && <h4 className="desk-label">{t(`moderation.field.${field}`)}</h4>}
      <p className="source-words" lang={item.comment.language ?? undefined} dir="auto">
        <WithMarks text={without(text, field, taken)} />
      </p>
    </Fragment>
  ));
}
