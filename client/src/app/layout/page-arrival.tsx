import { useEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { announce, useAnnouncement } from '../../lib/announcements';
import { useT } from '../../lib/i18n';
import { useFragmentLinks } from './use-fragment-links';

/**
 * What a browser does by itself when a document loads, done for pages that come without one: the title is read aloud and
 * focus begins at the heading. Filters and pages of a list change the address but not the page, so they keep focus.
 */
export function PageArrival() {
  const t = useT();
  const { pathname, hash } = useLocation();
  const before = useRef(pathname);
  const announcement = useAnnouncement();
  useFragmentLinks();

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    announce(t('app.announce.page', { title: document.title }));
    if (hash) {
      document.getElementById(decodeURIComponent(hash.slice(1)))?.focus();
      return;
    }
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [pathname, hash, t]);

  return (
    <p className="visually-hidden" aria-live="polite">
      {announcement}
    </p>
  );
}

/** A line on top while the next page is on its way, once that takes noticeable time. */
export function PageProgress() {
  const { state } = useNavigation();
  return state === 'loading' ? <div className="page-progress" /> : null;
}
