import { useId, useRef } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { FieldError } from '../../../ui/field';
import { foundSpans } from '../acts';
import type { DeskItem } from '../api';
import { add, covers, type FieldSpan, fieldsOf, remove, sentencesOf } from '../spans';
import type { DecisionHandle } from '../use-decision';
import { useSelectedWords } from '../use-selected-words';
import { ResultWords, SourceWords } from './source-words';

interface RedactionEditorProps {
  item: DeskItem;
  decision: Pick<DecisionHandle, 'spans' | 'setSpans' | 'form'>;
}

/**
 * Chooses what is taken out of a comment, and shows beside it what readers will see. Selecting with a pointer, ticking what
 * was found and ticking sentences do the same.
 */
export function RedactionEditor({ item, decision: { spans, setSpans, form } }: RedactionEditorProps) {
  const t = useT();
  const id = useId();
  const words = useRef<HTMLDivElement>(null);
  const selected = useSelectedWords(words);
  const textOf = ({ field, start, end }: FieldSpan) => item.source[field]?.slice(start, end) ?? '';
  const listed = foundSpans(item);
  const own = spans.filter((span) => !listed.some((found) => covers([found], span)));
  const take = () => {
    if (!selected) return;
    setSpans(add(spans, selected));
    document.getSelection()?.removeAllRanges();
  };
  return (
    <fieldset className="redaction" aria-describedby={form.violation('spans') ? `${id}-error` : undefined}>
      <legend className="visually-hidden">{t('moderation.redact.title')}</legend>
      <div className="desk-pair">
        <div ref={words}>
          <h4 className="desk-label">{t('moderation.redact.before')}</h4>
          <SourceWords item={item} taken={spans} />
        </div>
        <div aria-live="polite">
          <h4 className="desk-label">{t('moderation.redact.after')}</h4>
          <ResultWords item={item} taken={spans} />
        </div>
      </div>
      {form.violation('spans') && <FieldError id={`${id}-error`}>{t('moderation.redact.none')}</FieldError>}
      <div className="cluster">
        <Button small icon="redact" disabled={!selected} onClick={take}>
          {t('moderation.redact.take')}
        </Button>
        <p className="small muted">{t('moderation.redact.how')}</p>
      </div>
      <Choices item={item} spans={spans} onChange={setSpans} />
      {own.length > 0 && (
        <ul className="redaction-taken" aria-label={t('moderation.redact.taken')}>
          {own.map((span) => (
            <li key={`${span.field}-${span.start}`}>
              <span className="redacted" lang={item.comment.language ?? undefined} dir="auto">
                {shortened(textOf(span))}
              </span>
              <Button kind="quiet" small onClick={() => setSpans(remove(spans, span))}>
                {t('moderation.redact.keep')}
                <span className="visually-hidden">{shortened(textOf(span))}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

interface ChoicesProps {
  item: DeskItem;
  spans: readonly FieldSpan[];
  onChange: (spans: readonly FieldSpan[]) => void;
}

/** What was found, and the sentences: the way to choose without a pointer. */
function Choices({ item, spans, onChange }: ChoicesProps) {
  const t = useT();
  const language = item.comment.language ?? 'und';
  const found = foundSpans(item);
  const sentences = fieldsOf(item).flatMap(({ field, text }) => sentencesOf(field, text, language));
  const toggle = (span: FieldSpan, on: boolean) => onChange(on ? add(spans, span) : remove(spans, span));
  const box = (span: FieldSpan, label?: string) => (
    <li key={`${span.field}-${span.start}-${span.end}`}>
      <label className="redaction-choice">
        <input type="checkbox" checked={covers(spans, span)} onChange={(event) => toggle(span, event.target.checked)} />
        <span>
          <span lang={item.comment.language ?? undefined} dir="auto">
            {item.source[span.field]?.slice(span.start, span.end)}
          </span>
          {label && <span className="muted"> {label}</span>}
        </span>
      </label>
    </li>
  );
  return (
    <>
      {found.length > 0 && (
        <ul className="redaction-choices" aria-label={t('moderation.redact.found')}>
          {found.map(({ reason, field, start, end }) => box({ field, start, end }, t(`moderation.finding.${reason}`)))}
        </ul>
      )}
      <Disclosure summary={t('moderation.redact.sentences')}>
        <ul className="redaction-choices" aria-label={t('moderation.redact.sentences')}>
          {sentences.map((span) => box(span))}
        </ul>
      </Disclosure>
    </>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
