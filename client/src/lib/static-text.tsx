import type { DehydratedState } from '@tanstack/react-query';
import { createElement, type Ref } from 'react';
import type { StaticText } from './query';

type Item = Record<string, unknown>;

/** What the renderer sends of its store: everything but the texts that stand in the document anyway. */
export function withoutStaticText(state: DehydratedState): DehydratedState {
  const queries = state.queries.map((query) => mapText(query, (item, { field }) => ({ ...item, [field]: undefined })));
  return { ...state, queries };
}

/**
 * Puts the texts back, read from the document as the server sent it. To be called before React touches it. An answer
 * whose text is not on the page is left out, and asked for again by whoever needs it.
 */
export function withStaticText(state: DehydratedState, root: ParentNode): DehydratedState {
  const elements = new Map<string, Element>();
  for (const element of root.querySelectorAll('[data-static]')) {
    elements.set(element.getAttribute('data-static') ?? '', element);
  }
  const queries = state.queries.flatMap((query) => {
    let complete = true;
    const restored = mapText(query, (item, { field, id, as }) => {
      const element = elements.get(String(item[id]));
      complete &&= element !== undefined;
      return { ...item, [field]: as === 'html' ? element?.innerHTML : element?.textContent };
    });
    return complete ? [restored] : [];
  });
  return { ...state, queries };
}

type DehydratedQuery = DehydratedState['queries'][number];

function mapText(query: DehydratedQuery, change: (item: Item, where: StaticText) => Item): DehydratedQuery {
  const where = query.meta?.staticText;
  if (!where || !query.state.data) return query;
  const data = query.state.data as Item;
  const changed = where.list
    ? { ...data, [where.list]: (data[where.list] as Item[]).map((item) => change(item, where)) }
    : change(data, where);
  return { ...query, state: { ...query.state, data: changed } };
}

/** Attributes of an element whose whole text is that of a query's `staticText` field. */
export function markStatic(id: string): { 'data-static': string } {
  return { 'data-static': id };
}

export interface StaticHtmlProps {
  id: string;
  /** Markup cleaned by the server. */
  html: string;
  as?: 'div' | 'p' | 'span' | 'li' | 'td' | 'figure';
  className?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  ref?: Ref<HTMLElement>;
}

/** Markup from the API that is sent once, in the document, and taken over by the browser as it stands. */
export function StaticHtml({ id, html, as = 'div', ...attributes }: StaticHtmlProps) {
  return createElement(as, {
    ...attributes,
    ...markStatic(id),
    dangerouslySetInnerHTML: { __html: html },
    suppressHydrationWarning: true,
  });
}
