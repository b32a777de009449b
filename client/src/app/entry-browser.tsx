import '../ui/styles.css';
import './favicon.svg?url';
import { hydrate, type QueryClient } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, type RouteObject, RouterContextProvider } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createApi } from '../lib/api';
import { loadNamespace } from '../lib/catalogues';
import { lineSettled } from '../lib/connection';
import { forgetOldDrafts } from '../lib/draft-store';
import { createTranslate } from '../lib/i18n';
import { loaderServices } from '../lib/loader';
import { createQueryClient } from '../lib/query';
import { sendInSession } from '../lib/session';
import { withStaticText } from '../lib/static-text';
import { fetchLateParts } from '../ui/late-part';
import { errorsFrom, type PageState, stateId } from './page-state';
import { Providers } from './providers';
import { reloadOnceWhenFilesAreGone } from './renewal';
import { routes } from './router';

/** Takes over the document the server sent: the same data, messages and page modules first, then React. */
async function takeOver(): Promise<void> {
  const state = JSON.parse(document.getElementById(stateId)?.textContent ?? '') as PageState;
  const send = sendInSession((request) => fetch(request));
  const queryClient = createQueryClient(createApi(send, location.origin));
  hydrate(queryClient, withStaticText(state.queries, document));
  const pages = resolvePages(routes);
  await Promise.all([...pages, ...state.namespaces.map((namespace) => loadNamespace(state.locale, namespace))]);
  start(state, queryClient);
  fetchLateParts(async () => {
    await lineSettled();
    // What to say when the line is gone has to be here before it is.
    await loadNamespace(state.locale, 'problems');
  });
  forgetOldDrafts(new Date());
}

/** Page modules of this address, loaded before React looks at the document. */
function resolvePages(table: RouteObject[]): Promise<void>[] {
  const matches = matchRoutes(table, location) ?? [];
  return matches.map(async ({ route }) => {
    if (typeof route.lazy !== 'function') return;
    const module = await route.lazy();
    Object.assign(route, module, { lazy: undefined });
  });
}

function start(state: PageState, queryClient: QueryClient): void {
  const { locale, theme, router: rendered, workshop, mailCaught } = state;
  const router = createBrowserRouter(routes, {
    hydrationData: { loaderData: rendered.loaderData, errors: errorsFrom(rendered.problems) },
    getContext() {
      const context = new RouterContextProvider();
      context.set(loaderServices, { queryClient, locale, workshop, mailCaught });
      return context;
    },
  });
  const root = document.getElementById('root') as HTMLElement;
  hydrateRoot(
    root,
    <Providers
      queryClient={queryClient}
      t={createTranslate(locale)}
      theme={theme}
      renderedAt={new Date(state.renderedAt)}
      head={null}
    >
      <RouterProvider router={router} />
    </Providers>,
  );
}

reloadOnceWhenFilesAreGone();
void takeOver();
