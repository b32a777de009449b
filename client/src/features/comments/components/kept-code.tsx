import { copyText } from '../../../lib/copying';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';

/** A code that is shown once, large enough to be written down. */
export function KeptCode({ code }: { code: string }) {
  return (
    <p>
      <strong className="receipt-code">{code}</strong>
    </p>
  );
}

export function CopyCode({ code }: { code: string }) {
  const t = useT();
  return (
    <Button small icon="copy" onClick={() => copyText(t, code, t('comments.receipt-copied'))}>
      {t('comments.receipt-copy')}
    </Button>
  );
}
