import { createContext, useContext, useEffect } from 'react';
import { useT } from './i18n';

/** What a page says about itself in the head of the document. */
export interface Head {
  title: string;
  description: string;
}

/** Collects the head in the renderer; the browser writes to the document instead. */
const HeadContext = createContext<Head | null>(null);
export const HeadProvider = HeadContext.Provider;

/** Names the page: "Title | Consilia". */
export function usePage({ title, description = '' }: { title: string; description?: string }): void {
  const t = useT();
  const head = useContext(HeadContext);
  const full = t('app.page-title', { title });
  if (head) Object.assign(head, { title: full, description });
  useEffect(() => {
    document.title = full;
  }, [full]);
}
