import type { SessionFilter } from './api';
import { sessionPaths } from './paths';

/** Views of the list: what is to come, a month of a calendar, what is over, one's own. */
export const sessionViews = ['upcoming', 'month', 'past', 'mine'] as const;
export type SessionView = (typeof sessionViews)[number];

/** What of all sessions the address asks for. */
export interface ListChoice {
  show: SessionView;
  /** Name in addresses of a consultation. */
  space?: string;
}

export function choiceFrom(search: URLSearchParams): ListChoice {
  const show = sessionViews.find((view) => view === search.get('show')) ?? 'upcoming';
  return { show, space: search.get('space') || undefined };
}

export function filterOf({ show, space }: ListChoice): SessionFilter {
  if (show === 'mine') return { space, mine: true, when: ['live', 'upcoming'] };
  return { space, when: show === 'past' ? ['past'] : ['upcoming'] };
}

/** The address of a choice; `more` are further parts, such as the month. */
export function addressOf({ show, space }: ListChoice, more: Record<string, string> = {}): string {
  const search = new URLSearchParams({
    ...(space ? { space } : {}),
    ...(show === 'upcoming' ? {} : { show }),
    ...more,
  });
  const text = search.toString();
  return text ? `${sessionPaths.list}?${text}` : sessionPaths.list;
}
