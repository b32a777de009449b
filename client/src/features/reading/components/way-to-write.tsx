import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { readDraft } from '../../../lib/draft-store';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { latePart } from '../../../ui/late-part';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/waiting';
import type { ThreadPage } from '../../comments/api';
import { useOutbox } from '../../comments/outbox';
import { useReceipts } from '../../comments/receipts';
import type { Reading } from '../api';
import type { Composing } from '../composing';

const Composer = latePart(async () => (await import('./composer')).Composer, { waiting: <Skeleton rows={4} /> });
const OutboxNotice = latePart(async () => (await import('../../comments/components/outbox-notice')).OutboxNotice);
const ReceiptNotice = latePart(async () => (await import('../../comments/components/receipt-notice')).ReceiptNotice);
const KeptWords = latePart(async () => (await import('./kept-words')).KeptWords);

interface WayToWriteProps {
  reading: Reading;
  /** Null for the text as a whole. */
  blockId: string | null;
  can: boolean;
  whyNot: ThreadPage['whyNot'];
  composing: Composing | null;
  onCompose: (next: Composing | null) => void;
}

/** The form, the way to it, or why there is none; and what waits to be sent. A form somebody writes in is not taken away. */
export function WayToWrite({ reading, blockId, can, whyNot, composing, onCompose }: WayToWriteProps) {
  const t = useT();
  const [search] = useSearchParams();
  const [asked, setAsked] = useState<boolean | null>(null);
  // Whoever comes back to a text they began (`?write=1`) finds its form open.
  const wholeText = useHydrated() && (asked ?? search.has('write'));
  const closed = can ? null : <WhyNot reading={reading} whyNot={whyNot} />;
  const place = blockId ? `block:${blockId}` : `document:${reading.documentId}`;
  const begun = useHydrated() && readDraft(place) !== null;
  const isOpen = blockId ? composing?.blockId === blockId : wholeText;
  const close = () => {
    if (blockId) onCompose(null);
    else setAsked(false);
  };
  const begin = () => (blockId ? onCompose({ blockId, passage: null, suggesting: false }) : setAsked(true));
  return (
    <>
      <Waiting activityId={reading.activityId} />
      {isOpen ? (
        <Composer reading={reading} composing={blockId ? composing : null} closed={closed} onClose={close} />
      ) : (
        (closed ?? (
          <>
            <noscript>
              <p className="small">{t('reading.needs-scripts')}</p>
            </noscript>
            <Button
              kind={blockId ? 'primary' : 'plain'}
              icon="comment"
              onPointerEnter={Composer.preload}
              onFocus={Composer.preload}
              onClick={begin}
            >
              {t(begun ? 'reading.go-on' : blockId ? 'reading.comment-here' : 'reading.comment-whole')}
            </Button>
          </>
        ))
      )}
      {closed && !isOpen && <Unsent place={place} />}
    </>
  );
}

/** The reader's comments in this consultation that could not be sent yet, and receipts they have not put away. */
function Waiting({ activityId }: { activityId: string }) {
  const all = useOutbox(useViewer()?.id ?? null);
  const receipts = useReceipts();
  const waiting = all.filter((each) => each.activityId === activityId);
  return (
    <>
      {receipts.map((receipt) => (
        <ReceiptNotice key={receipt.code} receipt={receipt} />
      ))}
      {waiting.length > 0 && <OutboxNotice waiting={waiting} />}
    </>
  );
}

/** Words kept in this browser that can no longer be sent. */
function Unsent({ place }: { place: string }) {
  const draft = useHydrated() ? readDraft(place) : null;
  return draft && <KeptWords place={place} draft={draft} />;
}

/** Why nothing can be sent now, and what the next date is. */
function WhyNot({ reading, whyNot }: { reading: Reading; whyNot: ThreadPage['whyNot'] }) {
  const t = useT();
  const dates = useDates(reading.space.timeZone);
  const { opensAt, closesAt, answerDueAt } = reading.space;
  return (
    <Notice icon="lock" title={whyNot ? whyText(t, whyNot) : t('reading.read-only')}>
      {whyNot === 'not-open-yet' && opensAt && <p>{dates.deadline('opens', opensAt)}</p>}
      {whyNot === 'phase-closed' && closesAt && <p>{dates.deadline('closed', closesAt)}</p>}
      {whyNot === 'phase-closed' && answerDueAt && <p>{dates.deadline('answer-by', answerDueAt)}</p>}
    </Notice>
  );
}

/** To readers who were not writing, a closed phase is a plain fact. */
function whyText(t: ReturnType<typeof useT>, whyNot: NonNullable<ThreadPage['whyNot']>): string {
  return whyNot === 'phase-closed' ? t('reading.closed') : t(`problems.${whyNot}`);
}
