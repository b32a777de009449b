import type { DehydratedState } from '@tanstack/react-query';
import type { HydrationState } from 'react-router';
import type { Locale } from '../lib/catalogues';
import type { Theme } from '../lib/preferences';
import { type Problem, ProblemError, problemOf } from '../lib/problems';

/** What the renderer hands to the browser, in one script of data. */
export interface PageState {
  locale: Locale;
  theme: Theme;
  /** ISO 8601. */
  renderedAt: string;
  /** Features whose messages the page uses. */
  namespaces: string[];
  queries: DehydratedState;
  router: Pick<HydrationState, 'loaderData'> & { problems: Record<string, Problem> | null };
  /** Whether pages for those who build may be shown. */
  workshop: boolean;
  /** Whether mail is caught instead of being sent. */
  mailCaught: boolean;
}

/** Id of the script with the state. */
export const stateId = 'state';

/** Errors travel as problems, so that the browser shows what the server showed. */
export function problemsOf(errors: Record<string, unknown> | null): Record<string, Problem> | null {
  if (!errors) return null;
  return Object.fromEntries(
    Object.entries(errors).map(([route, error]) => [
      route,
      (error instanceof ProblemError ? error : problemOf('internal')).problem,
    ]),
  );
}

export function errorsFrom(problems: Record<string, Problem> | null): Record<string, ProblemError> | null {
  if (!problems) return null;
  return Object.fromEntries(Object.entries(problems).map(([route, problem]) => [route, new ProblemError(problem)]));
}
