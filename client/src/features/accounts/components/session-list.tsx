import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Row, Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import { endOtherSessions, endSession, type Session, sessionsQuery } from '../api';
import { deviceOf } from '../device-name';

/** The devices one is signed in on, and signing out of them. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (sessionId: string | null) => (sessionId ? endSession(api, sessionId) : endOtherSessions(api)),
    onSuccess: async () => {
      showToast({ text: t('accounts.sessions.ended') });
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return (
    <div className="stack">
      <Rows label={t('accounts.sessions.title')}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            pending={isPending && variables === session.id}
            onEnd={() => mutate(session.id)}
          />
        ))}
      </Rows>
      {sessions.length > 1 && (
        <p>
          <Button icon="sign-out" pending={isPending && variables === null} onClick={() => mutate(null)}>
            {t('accounts.sessions.end-others')}
          </Button>
        </p>
      )}
    </div>
  );
}

function SessionRow({ session, pending, onEnd }: { session: Session; pending: boolean; onEnd: () => void }) {
  const t = useT();
  const dates = useDates();
  const { browser, system } = deviceOf(session.userAgent);
  const name =
    browser && system
      ? t('accounts.sessions.device', { browser, system })
      : (browser ?? system ?? t('accounts.sessions.unknown'));
  return (
    <Row
      title={
        <>
          <span>{name}</span>
          {session.current && (
            <Tag tone="positive" icon="check">
              {t('accounts.sessions.this')}
            </Tag>
          )}
        </>
      }
      facts={[
        t('accounts.sessions.used', { when: dates.moment(session.lastSeenAt) }),
        t('accounts.sessions.since', { day: dates.day(session.createdAt) }),
      ]}
      actions={
        !session.current && (
          <Button small pending={pending} onClick={onEnd}>
            {t('accounts.sessions.end', { device: name })}
          </Button>
        )
      }
    />
  );
}
