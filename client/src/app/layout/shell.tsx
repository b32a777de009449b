import { Outlet, ScrollRestoration, useMatches } from 'react-router';
import { useT } from '../../lib/i18n';
import type { PageHandle } from '../../lib/loader';
import { ToastRegion } from '../../ui/toast-region';
import { Footer } from './footer';
import { Header } from './header';
import { PageArrival, PageProgress } from './page-arrival';
import { SessionWatch } from './session-watch';

/** The frame around every page. */
export function Shell() {
  const t = useT();
  const alone = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.alone);
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <SessionWatch />
      <PageProgress />
      {!alone && <Header />}
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      {!alone && <Footer />}
      <ToastRegion />
      <PageArrival />
      <ScrollRestoration />
    </div>
  );
}
