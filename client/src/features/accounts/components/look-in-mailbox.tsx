import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useT } from '../../../lib/i18n';
import { loaderServices } from '../../../lib/loader';
import { Notice } from '../../../ui/notice';

/** What pages tell that end with {@link LookInMailbox}. */
export const mailboxLoader = ({ context }: LoaderFunctionArgs) => ({
  mailCaught: context.get(loaderServices).mailCaught,
});

const toMailbox = (words: ReactNode) => <a href="/dev/mail">{words}</a>;

/** After a message was sent: what to look for, and what to do when it does not come. */
export function LookInMailbox({ text, children }: { text: ReactNode; children?: ReactNode }) {
  const t = useT();
  const { mailCaught } = useLoaderData<typeof mailboxLoader>();
  return (
    <div className="stack">
      <Notice tone="positive" icon="check">
        <p>{text}</p>
        <p className="small">
          {mailCaught ? t.rich('accounts.mail-caught', {}, { link: toMailbox }) : t('accounts.mail-missing')}
        </p>
      </Notice>
      <div className="cluster">{children}</div>
    </div>
  );
}
