import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { DatedRow } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import type { SessionItem } from '../api';
import { sessionPaths } from '../paths';
import { useSessionState } from '../session-state';
import { useSessionWords } from '../use-session-words';
import { SessionTag } from './session-tag';

export interface SessionRowProps {
  session: SessionItem;
  level?: 'h2' | 'h3';
  /** Names the consultation, on pages of several. */
  named?: boolean;
}

/** A session in a list: its day in the margin, what it is about, and the facts to choose by. */
export function SessionRow({ session, level = 'h3', named = false }: SessionRowProps) {
  const t = useT();
  const { state, time } = useSessionState(session);
  const { time: clock, lasts, languages, seats, dates } = useSessionWords(session);
  const { mine, space } = session;
  const isToCome = time !== 'past' && state !== 'cancelled';
  return (
    <DatedRow
      date={session.startsAt}
      timeZone={session.timeZone}
      dateNote={state === 'planned' ? dates.relative(session.startsAt) : <SessionTag state={state} />}
      title={session.title}
      to={sessionPaths.one(session.id)}
      lang={session.language}
      level={level}
      facts={[
        clock,
        lasts,
        languages,
        isToCome && seats,
        isToCome && mine === 'seated' && (
          <Tag key="seated" tone="positive" icon="check">
            {t('sessions.mine.seated')}
          </Tag>
        ),
        isToCome && mine === 'waiting' && (
          <Tag key="waiting" tone="caution" icon="clock">
            {t('sessions.mine.waiting')}
          </Tag>
        ),
        named && (
          <span key="space" lang={space.language} dir="auto">
            {space.title}
          </span>
        ),
      ]}
    >
      {session.purpose && (
        <p lang={session.language} dir="auto">
          {session.purpose}
        </p>
      )}
      {time === 'live' && (
        <p>
          <LinkButton kind="primary" small icon="users" to={sessionPaths.room(session.id)}>
            {t('sessions.act.enter')}
          </LinkButton>
        </p>
      )}
    </DatedRow>
  );
}
