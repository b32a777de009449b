import '../accounts.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePage } from '../../../lib/head';
import { PageHead } from '../../../ui/page-parts';

export interface AccountPageProps {
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** A page with one thing to do, on the line of the text: signing in and what leads there. */
export function AccountPage({ title, lede, children }: AccountPageProps) {
  usePage({ title });
  useNewTitle(title);
  return (
    <>
      <PageHead title={title} lede={lede && <p>{lede}</p>} />
      <div className="page">
        <div className="account-body">{children}</div>
      </div>
    </>
  );
}

/** When the thing to do is done the page says something else, and focus goes where it says so. */
function useNewTitle(title: string): void {
  const before = useRef(title);
  useEffect(() => {
    if (before.current === title) return;
    before.current = title;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [title]);
}
