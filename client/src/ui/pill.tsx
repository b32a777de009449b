import { useConnection } from '../lib/connection';
import { platformZone, useDates } from '../lib/dates';
import { useT } from '../lib/i18n';
import { useHydrated } from '../lib/now';
import { classNames } from './class-names';

export interface ConnectionPillProps {
  /** How many of the reader's own messages wait for the line. */
  waiting?: number;
}

/** The truth about the line: live, reconnecting with what waits, or offline since when. */
export function ConnectionPill({ waiting = 0 }: ConnectionPillProps) {
  const { state, since } = useConnection();
  const readerZone = useHydrated() ? new Intl.DateTimeFormat().resolvedOptions().timeZone : platformZone;
  const dates = useDates(readerZone);
  const t = useT();
  if (state === 'idle' || state === 'opening' || since === null) return null;
  const words = {
    connected: () => t('ui.line.live'),
    reconnecting: () => t('ui.line.reconnecting', { waiting }),
    offline: () => t('ui.line.offline', { since: dates.clock(since) }),
  }[state]();
  return <Pill state={state}>{words}</Pill>;
}

export function Pill({ state, children }: { state: 'connected' | 'reconnecting' | 'offline'; children: string }) {
  const look = { connected: null, reconnecting: 'connection-wait', offline: 'connection-off' }[state];
  return (
    <span className={classNames('connection', look)} aria-live="polite">
      {children}
    </span>
  );
}
