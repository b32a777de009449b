import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useT } from '../lib/i18n';

/** Tells the library of the overlays the reader's language and direction, rather than the browser's. */
export function OverlayProvider({ children }: { children: ReactNode }) {
  const t = useT();
  return <I18nProvider locale={t.dir === 'rtl' ? 'ar' : t.intl}>{children}</I18nProvider>;
}
