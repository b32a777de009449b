import { documentPath } from '../../../../../shared/space-paths';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Quote } from '../../../ui/record';
import type { AgendaItem, LiveSession } from '../api';
import { durationText, useSessionWords } from '../use-session-words';

const minute = 60_000;

/** The agenda with the time each item is planned for, and the passage under discussion. */
export function Agenda({ session }: { session: LiveSession }) {
  const { dates } = useSessionWords(session);
  const start = Date.parse(session.startsAt);
  const before = (at: number) => session.agenda.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <ol className="agenda">
      {session.agenda.map((item, at) => {
        const begins = new Date(start + before(at) * minute);
        return (
          <li key={item.id}>
            <p className="agenda-time">
              <time dateTime={begins.toISOString()}>{dates.clock(begins)}</time>
            </p>
            <Item item={item} />
          </li>
        );
      })}
    </ol>
  );
}

function Item({ item }: { item: AgendaItem }) {
  const t = useT();
  const { document, blockId, blockLabel, passage } = item;
  const address = document && `${documentPath(document.space, document.id)}${blockId ? `#b-${blockId}` : ''}`;
  return (
    <div className="agenda-item">
      <h3 lang={item.language} dir="auto">
        {item.title}
      </h3>
      <p className="small muted">{durationText(t, item.minutes)}</p>
      {passage && document && (
        <Quote lang={item.passageLanguage ?? undefined}>
          {blockLabel && <strong>{blockLabel} </strong>}
          {passage}
        </Quote>
      )}
      {address && (
        <p className="small">
          <Link to={address} lang={document.language} dir="auto">
            {t('sessions.read-in', { title: document.title })}
          </Link>
        </p>
      )}
    </div>
  );
}
