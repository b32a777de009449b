import { documentPath } from '../../../../../shared/space-paths';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Prose, Quote } from '../../../ui/record';
import type { RecordItem, SessionRecord } from '../api';
import { RecordPolls } from './record-polls';

/** The agenda with what was noted, decided and polled under each item. */
export function RecordItems({ record }: { record: SessionRecord }) {
  return (
    <ol className="record-items">
      {record.items.map((item) => (
        <Item key={item.id} item={item} record={record} />
      ))}
    </ol>
  );
}

function Item({ item, record }: { item: RecordItem; record: SessionRecord }) {
  const t = useT();
  const { document, blockId, blockLabel, passage } = item;
  const decisions = record.decisions.filter(({ itemId }) => itemId === item.id);
  const polls = record.polls.filter(({ itemId }) => itemId === item.id);
  const isBare = !item.notesHtml && decisions.length + polls.length === 0;
  return (
    <li className="record-item">
      <h3 lang={item.language} dir="auto">
        {item.title}
      </h3>
      {document && (
        <div className="record-passage">
          {passage && (
            <Quote lang={item.passageLanguage ?? undefined}>
              {blockLabel && <strong>{blockLabel} </strong>}
              {passage}
            </Quote>
          )}
          <p className="small">
            <Link
              to={`${documentPath(document.space, document.id)}${blockId ? `#b-${blockId}` : ''}`}
              lang={document.language}
              dir="auto"
            >
              {document.title}
            </Link>
          </p>
        </div>
      )}
      {item.notesHtml && <Prose html={item.notesHtml} lang={record.language} record />}
      {isBare && <p className="muted">{t('records.notes-none')}</p>}
      {decisions.length > 0 && (
        <div className="record-decisions">
          <h4>{t('records.decided')}</h4>
          <Decisions decisions={decisions} lang={record.language} />
        </div>
      )}
      <RecordPolls polls={polls} level="h4" />
    </li>
  );
}

/** Decisions, each in its own words. */
export function Decisions({ decisions, lang }: { decisions: SessionRecord['decisions']; lang: string }) {
  return (
    <ul className="record-decision-list" lang={lang} dir="auto">
      {decisions.map(({ text }, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}
