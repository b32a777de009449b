import { Outlet, ScrollRestoration } from 'react-router';
import { useT } from '../../lib/i18n';
import { ToastRegion } from '../../ui/toast-region';
import { Footer } from './footer';
import { Header } from './header';
import { PageArrival, PageProgress } from './page-arrival';
import { SessionWatch } from './session-watch';

/** The frame around every page. */
export function Shell() {
  const t = useT();
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <SessionWatch />
      <PageProgress />
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ToastRegion />
      <PageArrival />
      <ScrollRestoration />
    </div>
  );
}
