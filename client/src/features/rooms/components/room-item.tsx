import { documentPath } from '../../../../../shared/space-paths';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Steering } from '../../../../../shared/rooms';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Phases } from '../../../ui/phases';
import { Quote } from '../../../ui/record';
import { Tag } from '../../../ui/tag';
import { beginnings, type Focus, focusOf, minutesUntil } from '../agenda';
import { passageQuery } from '../api';
import { type AgendaItem, type LiveSession } from '../../sessions/api';

export interface RoomItemProps {
  session: LiveSession;
  steering: Steering;
}

/** What is spoken about now, how long still, and the words under discussion. */
export function RoomItem({ session, steering }: RoomItemProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const focus = focusOf(session.agenda, steering);
  return (
    <section className="room-item" aria-labelledby="room-item-title">
      <p className="room-item-meta">
        {focus && <Tag tone="accent">{t('rooms.item', { number: focus.number, of: focus.of })}</Tag>}
        <WhereItIs session={session} steering={steering} focus={focus} />
      </p>
      <h2 id="room-item-title" className="record" lang={focus?.item.language} dir={focus ? 'auto' : undefined}>
        {focus ? focus.item.title : t(`rooms.no-item.${steering.state}`)}
      </h2>
      {focus?.item.passage && (
        <div className="room-passage">
          <PassageWords item={focus.item} />
          <PassageLink item={focus.item} />
        </div>
      )}
      {session.agenda.length > 0 && (
        <>
          <Button
            small
            className="room-more"
            icon={focus?.item.passage ? 'document' : 'list'}
            onClick={() => setOpen(true)}
          >
            {t(focus?.item.passage ? 'rooms.read-passage' : 'rooms.show-agenda')}
          </Button>
          <div className="room-agenda">
            <h3>{t('rooms.agenda')}</h3>
            <Agenda session={session} steering={steering} />
          </div>
        </>
      )}
      {open && (
        <Dialog title={t(focus?.item.passage ? 'rooms.passage-title' : 'rooms.agenda')} onClose={() => setOpen(false)}>
          {focus?.item.passage && (
            <>
              <PassageWords item={focus.item} />
              <PassageLink item={focus.item} />
              <h3>{t('rooms.agenda')}</h3>
            </>
          )}
          <Agenda session={session} steering={steering} />
        </Dialog>
      )}
    </section>
  );
}

/** Time left for the item, or what state the session is in. */
function WhereItIs({ session, steering, focus }: RoomItemProps & { focus: Focus | null }) {
  const t = useT();
  const now = useNow();
  const dates = useDates(session.timeZone);
  const { state } = steering;
  if (state === 'lobby') return <span>{t('rooms.begins', { time: dates.clockInZone(session.startsAt) })}</span>;
  if (state === 'paused')
    return (
      <Tag tone="caution" icon="clock">
        {t('rooms.state.paused')}
      </Tag>
    );
  if (state !== 'live') return <Tag icon="lock">{t('rooms.state.ended')}</Tag>;
  if (!focus?.endsAt) return null;
  const left = minutesUntil(focus.endsAt, now);
  return (
    <span className="numeric">
      {left > 0
        ? t('rooms.minutes-left', { count: left, time: dates.clock(focus.endsAt) })
        : t('rooms.minutes-over', { count: -left })}
    </span>
  );
}

/** The first words come with the agenda; the whole block when it is there. */
function PassageWords({ item }: { item: AgendaItem }) {
  const t = useT();
  const { data } = useQuery({
    ...passageQuery(item.document?.id ?? '', item.blockId ?? '', t.locale),
    enabled: item.document !== null && item.blockId !== null,
  });
  return <Quote lang={data?.language}>{data?.text ?? item.passage}</Quote>;
}

function PassageLink({ item: { document, blockId, blockLabel } }: { item: AgendaItem }) {
  const t = useT();
  if (!document || !blockId) return null;
  return (
    <p className="small">
      <Link to={`${documentPath(document.space, document.id)}?block=${blockId}#b-${blockId}`} target="_blank">
        {blockLabel ? t('rooms.in-the-text', { label: blockLabel }) : t('rooms.in-the-text-plain')}
      </Link>
    </p>
  );
}

function Agenda({ session, steering }: RoomItemProps) {
  const dates = useDates(session.timeZone);
  const begin = beginnings(session, steering);
  const now = session.agenda.findIndex(({ id }) => id === steering.itemId);
  return (
    <Phases
      items={session.agenda.map(({ title, language }, index) => ({
        name: (
          <span lang={language} dir="auto">
            {title}
          </span>
        ),
        state: index === now ? 'now' : index < now ? 'done' : 'next',
        when: dates.clock(begin[index] as Date),
      }))}
    />
  );
}
