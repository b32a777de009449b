import { useT } from '../../../lib/i18n';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

/** A guest's receipt, shown once: the code opens, changes, withdraws or claims what they said. */
export function ReceiptNotice({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useT();
  const copy = () => {
    void navigator.clipboard.writeText(code);
    showToast({ text: t('comments.receipt-copied') });
  };
  return (
    <Notice
      live
      tone="positive"
      title={t('comments.receipt-title')}
      actions={
        <>
          <Button small icon="copy" onClick={copy}>
            {t('comments.receipt-copy')}
          </Button>
          <Button small onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <p>
        <strong className="receipt-code">{code}</strong>
      </p>
      <p className="small">{t('comments.receipt-explained')}</p>
    </Notice>
  );
}
