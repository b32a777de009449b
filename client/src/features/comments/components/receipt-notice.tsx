import { useEffect, useRef } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { focusComment } from '../focus-comment';
import { putAway, type Receipt } from '../receipts';
import { CopyCode, KeptCode } from './kept-code';

/** A guest's receipt, shown once: the code opens, changes, withdraws or claims what they said. */
export function ReceiptNotice({ receipt }: { receipt: Receipt }) {
  const t = useT();
  const { code, commentId, held } = receipt;
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const close = () => {
    putAway(receipt);
    focusComment(commentId);
  };
  return (
    <section ref={notice} tabIndex={-1} aria-label={t('comments.receipt-title')}>
      <Notice
        tone="positive"
        title={t('comments.receipt-title')}
        actions={
          <>
            <CopyCode code={code} />
            <Button small onClick={close}>
              {t('ui.close')}
            </Button>
          </>
        }
      >
        <KeptCode code={code} />
        {held && <p className="small">{t('comments.sent-held')}</p>}
        <p className="small">{t('comments.receipt-explained')}</p>
      </Notice>
    </section>
  );
}
