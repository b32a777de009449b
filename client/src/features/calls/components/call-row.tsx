import { useT } from '../../../lib/i18n';
import { useDates } from '../../../lib/dates';
import { DatedRow } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import type { CallItem } from '../api';

const looks = {
  draft: { tone: 'plain', icon: 'suggest' },
  open: { tone: 'positive', icon: 'send' },
  closed: { tone: 'plain', icon: 'lock' },
  assessing: { tone: 'accent', icon: 'list' },
  decided: { tone: 'accent', icon: 'seal' },
  cancelled: { tone: 'plain', icon: 'close' },
} as const;

/** Where a call is in its life. */
export function CallStateTag({ state }: { state: CallItem['state'] }) {
  const t = useT();
  return <Tag {...looks[state]}>{t(`calls.state.${state}`)}</Tag>;
}

/** A call in a list, by the day it closes. */
export function CallRow({ call, named, to }: { call: CallItem; named?: boolean; to?: string }) {
  const t = useT();
  const dates = useDates(call.timeZone);
  const last = dates.last(call.closesAt);
  const isRunning = call.state === 'draft' || call.state === 'open';
  return (
    <DatedRow
      level="h2"
      date={last}
      timeZone={call.timeZone}
      dateNote={t(isRunning ? 'calls.closes-when' : 'calls.closed-when', { when: dates.relative(last) })}
      title={call.title}
      lang={call.language}
      to={to ?? `/bodies/${call.bodySlug}/calls/${call.id}`}
      facts={[
        <CallStateTag key="state" state={call.state} />,
        named && (
          <span key="body" lang={call.bodyLanguage} dir="auto">
            {call.bodyTitle}
          </span>
        ),
        t(`calls.kind.${call.kind}`),
        t('calls.seats-in-all', { count: call.seats.reduce((sum, { seats }) => sum + seats, 0) }),
      ]}
    />
  );
}
