import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { Notice } from '../../../ui/notice';

/** After a message was sent: what to look for, and what to do when it does not come. */
export function LookInMailbox({ text, children }: { text: ReactNode; children?: ReactNode }) {
  const t = useT();
  return (
    <div className="stack">
      <Notice tone="positive" icon="check">
        <p>{text}</p>
        <p className="small">{t('accounts.mail-missing')}</p>
      </Notice>
      <div className="cluster">{children}</div>
    </div>
  );
}
