import { dehydrate } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  type RouteObject,
  RouterContextProvider,
  type StaticHandler,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import { createApi } from '../lib/api';
import { isLocale, type Locale } from '../lib/catalogues';
import type { Head } from '../lib/head';
import { createTranslate } from '../lib/i18n';
import { loaderServices } from '../lib/loader';
import { isTheme, type Theme } from '../lib/preferences';
import { type Problem, ProblemError } from '../lib/problems';
import { createQueryClient } from '../lib/query';
import { withoutStaticText } from '../lib/static-text';
import { type Viewer, viewerKey } from '../lib/viewer';
import { type Assets, documentOf } from './document';
import icon from './favicon.svg?url';
import { cataloguesOf, withPageAssets } from './page-assets';
import { type PageState, problemsOf } from './page-state';
import { Providers } from './providers';
import { routes, routesWith } from './router';

export interface RenderInput {
  /** Path and query of the page asked for. */
  url: string;
  /** `en`, `nl`, or the pseudo-locale `qps`. */
  locale: string;
  /** `light` or `dark`, when the reader has chosen. */
  theme?: string;
  /** Calls the API within the process, as the reader. */
  api: (path: string, init?: { method?: string; headers?: Record<string, string> }) => Promise<Response>;
  viewer: unknown;
  /** Whether mail is caught instead of being sent. */
  mailCaught: boolean;
  /** Files of the browser's entry. */
  assets: Assets;
}

export interface RenderOutput {
  status: number;
  /** The whole document; empty when the reader is sent elsewhere. */
  html: string;
  redirect?: string;
}

/** Stands in for the host in addresses: rendering must not depend on the name the reader used. */
const origin = 'http://localhost';

/** Made once: a page module stays loaded after its first request. */
const pages = createStaticHandler(routes);

/** @throws whatever a component throws while it is rendered; problems of the API become pages */
export async function render(input: RenderInput): Promise<RenderOutput> {
  return renderRoutes(input, pages, true);
}

/** The page that says why another could not be shown, for failures outside of any page. It runs no scripts. */
export async function renderProblem(input: RenderInput, problem: Problem): Promise<RenderOutput> {
  const failing: RouteObject = {
    path: '*',
    loader: () => {
      throw new ProblemError(problem);
    },
  };
  return renderRoutes(input, createStaticHandler(routesWith([failing])), false);
}

/** @param alive whether the browser takes the page over */
async function renderRoutes(input: RenderInput, handler: StaticHandler, alive: boolean): Promise<RenderOutput> {
  const locale: Locale = isLocale(input.locale) ? input.locale : 'en';
  const { mailCaught } = input;
  const theme: Theme = isTheme(input.theme) ? input.theme : 'system';
  const queryClient = createQueryClient(createApi((request) => callInProcess(input, request), origin));
  queryClient.setQueryData(viewerKey, asViewer(input.viewer));

  const requestContext = new RouterContextProvider();
  requestContext.set(loaderServices, { queryClient, locale, workshop, mailCaught });
  const context = await handler.query(new Request(new URL(input.url, origin)), { requestContext });
  if (context instanceof Response) return redirectOf(context);

  const renderedAt = new Date();
  const namespaces = new Set<string>();
  const t = createTranslate(locale, (namespace) => namespaces.add(namespace));
  const head: Head = { title: 'Consilia', description: '' };
  const body = renderToString(
    <Providers {...{ queryClient, t, theme, renderedAt, head }}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </Providers>,
  );
  const state: PageState = {
    locale,
    theme,
    renderedAt: renderedAt.toISOString(),
    namespaces: [...namespaces],
    queries: withoutStaticText(dehydrate(queryClient)),
    router: { loaderData: context.loaderData, problems: problemsOf(context.errors) },
    workshop,
    mailCaught,
  };
  const assets = withPageAssets(input.assets, context.matches);
  const catalogues = cataloguesOf(locale);
  const html = documentOf({ locale, theme, head, assets, icon, body, catalogues, state: alive ? state : null });
  return { status: statusOf(context), html };
}

declare const process: { env: Record<string, string | undefined> };
// Taken apart, because the name written out in full is replaced when the renderer is built.
const { env } = process;

/** Pages for those who build are open everywhere but in production. */
const workshop = env['NODE_ENV'] !== 'production';

async function callInProcess({ api }: RenderInput, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return api(pathname + search, { method: request.method, headers: Object.fromEntries(request.headers) });
}

/** An answer that is no person (a session that just ended, say) is nobody. */
function asViewer(value: unknown): Viewer | null {
  const viewer = value as Partial<Viewer> | null;
  return viewer?.id && viewer.can ? (viewer as Viewer) : null;
}

function redirectOf(response: Response): RenderOutput {
  const redirect = response.headers.get('location') ?? '/';
  return { status: response.status, html: '', redirect: redirect.replace(origin, '').replace(/^\/+/, '/') };
}

function statusOf({ errors, statusCode }: StaticHandlerContext): number {
  const error = Object.values(errors ?? {})[0];
  return error instanceof ProblemError ? error.status || 503 : statusCode;
}
