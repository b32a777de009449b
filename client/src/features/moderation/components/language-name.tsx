import { useT } from '../../../lib/i18n';

/** The name of a language in the reader's language. */
export function LanguageName({ tag }: { tag: string }) {
  const t = useT();
  // The names come from the system; should the browser's differ from the server's, the browser's stand.
  return <span suppressHydrationWarning>{new Intl.DisplayNames(t.intl, { type: 'language' }).of(tag) ?? tag}</span>;
}
