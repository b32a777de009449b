import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Head, HeadProvider } from '../lib/head';
import { type Translate, TranslateProvider } from '../lib/i18n';
import { RenderedAtProvider } from '../lib/now';
import { type Theme, ThemeProvider } from '../lib/preferences';

export interface ProvidersProps {
  queryClient: QueryClient;
  t: Translate;
  theme: Theme;
  renderedAt: Date;
  /** Collects what the page says about itself; null in the browser, where the document is there to be changed. */
  head: Head | null;
  children: ReactNode;
}

/** What every component may ask for, the same on both sides. */
export function Providers({ queryClient, t, theme, renderedAt, head, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <TranslateProvider value={t}>
        <RenderedAtProvider value={renderedAt}>
          <ThemeProvider value={theme}>
            <HeadProvider value={head}>{children}</HeadProvider>
          </ThemeProvider>
        </RenderedAtProvider>
      </TranslateProvider>
    </QueryClientProvider>
  );
}
