import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { useSingleKeys } from '../../../lib/single-keys';
import { useLive } from '../../../lib/use-live';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { Empty } from '../../../ui/empty';
import { KeyHint } from '../../../ui/key-hint';
import { Prose } from '../../../ui/record';
import { Tag } from '../../../ui/tag';
import { type ConsoleMessage, consoleKey, consoleQuery, decide } from '../hosting-api';
import { useAct } from '../use-act';
import { useRoom } from '../use-room';
import { EntryDialog } from './lazy-parts';

/** What waits for a moderator, newest last: one after the other by keys, or each by its buttons. */
export function HostHeld({ timeZone }: { timeZone: string }) {
  const t = useT();
  const { data, decideOn, pending, hiding, setHiding } = useHeld();
  const [chosen, choose] = useState<string | null>(null);
  const waiting = [...(data?.held ?? []), ...(data?.reported ?? [])];
  const at = Math.max(
    0,
    waiting.findIndex(({ id }) => id === chosen),
  );
  const front = waiting[at];
  const move = (by: 1 | -1) => {
    const next = waiting[at + by];
    if (!next) return;
    choose(next.id);
    document.getElementById(`held-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  useSingleKeys({
    j: () => move(1),
    k: () => move(-1),
    p: () => front?.can.decide && void decideOn(front, front.state === 'held' ? 'release' : 'keep'),
    h: () => front?.can.decide && setHiding(front),
  });
  const row = (message: ConsoleMessage) => (
    <HeldRow
      key={message.id}
      message={message}
      timeZone={timeZone}
      isFront={message.id === front?.id}
      pending={pending === message.id}
      onDecide={(action) => void decideOn(message, action)}
      onHide={() => setHiding(message)}
    />
  );
  return (
    <section className="host-part" aria-labelledby="host-held-title">
      <h2 id="host-held-title" tabIndex={-1} className="room-title">
        {t('hosting.part.held')}
      </h2>
      {waiting.length === 0 && <Empty title={t('hosting.held-empty')}>{t('hosting.held-empty-hint')}</Empty>}
      <ol className="held">{waiting.map(row)}</ol>
      {data && data.hidden.length > 0 && (
        <Disclosure summary={t('hosting.hidden', { count: data.hidden.length })}>
          <ol className="held">{data.hidden.map(row)}</ol>
        </Disclosure>
      )}
      {hiding && <EntryDialog kind="hide" entry={hiding} onClose={() => setHiding(null)} />}
    </section>
  );
}

/** Asks what waits, again whenever it is said to have changed, and decides. */
function useHeld() {
  const api = useApi();
  const client = useQueryClient();
  const store = useRoom();
  const { pending, run } = useAct();
  const [hiding, setHiding] = useState<ConsoleMessage | null>(null);
  const { data } = useQuery(consoleQuery(store.room));
  const renew = () => void client.invalidateQueries({ queryKey: consoleKey(store.room) });
  useLive(`console:${store.room}`, { 'console.changed': renew, missed: renew });
  const decideOn = (message: ConsoleMessage, action: 'release' | 'restore' | 'keep') =>
    run(message.id, () => decide(api, message.id, { action, reason: 'no-breach', seenState: message.state })).then(
      renew,
    );
  return { data, decideOn, pending, hiding, setHiding };
}

interface HeldRowProps {
  message: ConsoleMessage;
  timeZone: string;
  isFront: boolean;
  pending: boolean;
  onDecide: (action: 'release' | 'restore' | 'keep') => void;
  onHide: () => void;
}

function HeldRow({ message, timeZone, isFront, pending, onDecide, onHide }: HeldRowProps) {
  const t = useT();
  const dates = useDates(timeZone);
  const { id, author, html, lang, at, state, findings, reports, decision, can } = message;
  const release = { held: 'release', visible: 'keep', hidden: 'restore', withdrawn: 'keep' } as const;
  return (
    <li id={`held-${id}`} aria-current={isFront ? 'true' : undefined}>
      <p className="feed-who">
        <strong dir="auto">{author?.name || t('rooms.former')}</strong>
        <time className="comment-meta" dateTime={at}>
          {dates.clock(at)}
        </time>
        {findings.map(({ reason, excerpt }) => (
          <Tag key={reason + excerpt} tone="caution" icon="flag">
            {t(`moderation.finding.${reason}`)}
          </Tag>
        ))}
        {reports.map(({ reason, at: when }) => (
          <Tag key={when} tone="critical" icon="flag">
            {t(`comments.reason.${reason}`)}
          </Tag>
        ))}
      </p>
      <Prose html={html} lang={lang} />
      {decision && (
        <p className="small muted">
          {t('hosting.decided-by', {
            name: decision.by || t('rooms.former'),
            reason: t(`comments.reason.${decision.reason}`),
          })}
        </p>
      )}
      {can.decide && (
        <div className="cluster">
          <Button small icon="check" pending={pending} onClick={() => onDecide(release[state])}>
            {t(`hosting.decide.${release[state]}`)}
            {isFront && <KeyHint keys="p" />}
          </Button>
          {state !== 'hidden' && (
            <Button small icon="hide" onClick={onHide}>
              {t('rooms.hide')}
              {isFront && <KeyHint keys="h" />}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
