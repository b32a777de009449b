import type { QueryClient } from '@tanstack/react-query';
import type { Locale } from './catalogues';
import { createContext, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { lateFiles } from './late-files';
import { problemOf } from './problems';
import type { ApiQuery } from './query';
import { redirectToSignIn, type Viewer, viewerKey } from './viewer';

/** What loaders work with, the same on both sides. */
export interface LoaderServices {
  queryClient: QueryClient;
  /** Language of the interface, for answers with words in it. */
  locale: Locale;
  /** Whether pages for those who build may be shown. */
  workshop: boolean;
  /** Whether mail is caught and read at `/dev/mail` instead of being sent. */
  mailCaught: boolean;
}

export const loaderServices = createContext<LoaderServices>();

type LoaderContext = LoaderFunctionArgs['context'];

/** A question whatever its answer. */
type Preparable = Pick<ApiQuery<unknown>, 'queryKey' | 'queryFn'>;

/** Asks what a page needs before it is shown, all at once; what is known and fresh is not asked again. */
export async function prepare(context: LoaderContext, ...queries: Preparable[]): Promise<null> {
  const { queryClient } = context.get(loaderServices);
  await Promise.all(queries.map((query) => queryClient.ensureQueryData(query)));
  return null;
}

/** Language of the interface. */
export function localeIn(context: LoaderContext): Locale {
  return context.get(loaderServices).locale;
}

/** Who is looking. */
export function viewerIn(context: LoaderContext): Viewer | null {
  return context.get(loaderServices).queryClient.getQueryData<Viewer | null>(viewerKey) ?? null;
}

/** For pages that need a session. @throws Response that leads to signing in and back */
export function requireViewer({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>): Viewer {
  const viewer = viewerIn(context);
  if (!viewer) throw redirectToSignIn(request);
  return viewer;
}

type PageModule = Pick<RouteObject, 'Component' | 'loader' | 'handle' | 'ErrorBoundary' | 'shouldRevalidate'>;

/** What `useMatches` and the renderer find in a page's `handle`. */
export interface PageHandle {
  /** The source file of the page, known in the renderer. */
  source?: string;
  /** The page fills the window by itself, without bar and footer of the frame. */
  alone?: boolean;
}

/** A page in a file of its own, loaded when it is first needed: `{ path, lazy: page(() => import('./pages/x')) }`. */
export function page(load: () => Promise<PageModule & { source?: string }>) {
  return async (): Promise<PageModule> => {
    const { Component, loader, handle, ErrorBoundary, shouldRevalidate, source } = await load().catch(
      (why: unknown) => {
        throw import.meta.env.SSR ? why : problemOf('offline');
      },
    );
    if (import.meta.env.SSR) await lateFiles();
    return { Component, loader, ErrorBoundary, shouldRevalidate, handle: { ...(handle as object), source } };
  };
}
