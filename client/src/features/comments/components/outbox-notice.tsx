import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { type ConnectionState, useConnection } from '../../../lib/connection';
import { copyText } from '../../../lib/copying';
import { useT } from '../../../lib/i18n';
import { asProblem, problemOf, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { postComment } from '../api';
import { markRefused, readOutbox, takeOut, type Waiting } from '../outbox';
import { refreshThreads } from '../thread-cache';
import { told } from '../told';

/** Comments that wait for the line. They are sent when it is back. */
export function OutboxNotice({ waiting }: { waiting: readonly Waiting[] }) {
  const again = useSending(waiting);
  return waiting.map((each) => (
    <WaitingComment key={each.comment.clientKey} waiting={each} onSend={() => again(each)} />
  ));
}

function WaitingComment({ waiting, onSend }: { waiting: Waiting; onSend: () => void }) {
  const t = useT();
  const { comment, refused } = waiting;
  const words = comment.body || comment.suggestion || '';
  const copy = () =>
    copyText(t, [comment.suggestion, comment.body].filter(Boolean).join('\n\n'), t('comments.text-copied'));
  return (
    <Notice
      tone="caution"
      icon={refused ? undefined : 'offline'}
      title={t(refused ? 'comments.waiting-refused' : 'comments.waiting-title')}
      actions={
        <>
          <Button small onClick={onSend}>
            {t(refused ? 'comments.try-again' : 'comments.send-now')}
          </Button>
          <Button small icon="copy" onClick={copy}>
            {t('comments.copy-text')}
          </Button>
          <Button kind="quiet" small onClick={() => takeOut(comment.clientKey)}>
            {t('comments.throw-away')}
          </Button>
        </>
      }
    >
      <p>{refused ? problemText(t, problemOf(refused).problem) : t('comments.waiting-explained')}</p>
      <blockquote className="quote" dir="auto">
        {words}
      </blockquote>
    </Notice>
  );
}

/** Sends what waits: at first, when the browser or the line says it is back, and now and then. */
function useSending(waiting: readonly Waiting[]): (again: Waiting) => void {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const sending = useRef(false);

  const send = useCallback(
    async ({ activityId, comment }: Waiting) => {
      const posted = await postComment(api, activityId, comment);
      takeOut(comment.clientKey);
      await refreshThreads(client, activityId);
      told(t, posted);
    },
    [api, client, t],
  );
  const sendAll = useCallback(async () => {
    if (sending.current || !navigator.onLine) return;
    sending.current = true;
    for (const each of readOutbox().filter(({ refused }) => refused === null)) {
      const { code } = await send(each).then(
        () => ({ code: null }),
        (error: unknown) => asProblem(error),
      );
      if (code === 'offline') break;
      if (code) markRefused(each.comment.clientKey, code);
    }
    sending.current = false;
  }, [send]);

  const waits = waiting.some(({ refused }) => refused === null);
  useWhenBack(waits, () => void sendAll());
  return ({ comment: { clientKey } }: Waiting) => {
    markRefused(clientKey, null);
    void sendAll();
  };
}

const patience = 15_000;

function useWhenBack(waits: boolean, act: () => void): void {
  const { state } = useConnection();
  const before = useRef<ConnectionState>(state);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!waits) return undefined;
    const run = () => latest.current();
    run();
    addEventListener('online', run);
    const timer = setInterval(run, patience);
    return () => {
      removeEventListener('online', run);
      clearInterval(timer);
    };
  }, [waits]);
  useEffect(() => {
    const back = state === 'connected' && before.current !== 'connected';
    before.current = state;
    if (back) latest.current();
  }, [state]);
}
