import { useT } from '../../../lib/i18n';
import { ConnectionPill } from '../../../ui/pill';
import type { QueueCounts, QueuePage } from '../api';
import { useWhen } from '../use-when';

/** How much waits and since when, and whether the desk is live. */
export function DeskHead({ counts }: { counts: QueueCounts | null }) {
  const t = useT();
  const when = useWhen();
  return (
    <header className="desk-head">
      <h1 tabIndex={-1}>{t('moderation.title')}</h1>
      {counts && (
        <p className="small">
          <strong>{t('moderation.waiting', { count: counts.total })}</strong>
          {counts.oldestSince && (
            <span className="muted"> {t('moderation.oldest', { time: when(counts.oldestSince) })}</span>
          )}
        </p>
      )}
      <p className="end">
        <ConnectionPill />
      </p>
    </header>
  );
}

/** What was decided in the last day. */
export function DeskFoot({ decided }: { decided: QueuePage['decided'] }) {
  const t = useT();
  const total = decided?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const list = new Intl.ListFormat(t.intl).format(
    (decided ?? []).map(({ action, count }) => t(`moderation.decided.${action}`, { count })),
  );
  return (
    <p className="desk-foot small muted">
      {total === 0 ? t('moderation.decided-none') : t('moderation.decided-day', { count: total, list })}
    </p>
  );
}
