import type { Translate } from './i18n';
import { showToast } from './toasts';

/** Puts words on the clipboard and says what came of it: a browser may refuse, and over an unprotected line it has none. */
export function copyText(t: Translate, words: string, copied: string): void {
  const refused = () => showToast({ text: t('ui.copy-refused') });
  if (!('clipboard' in navigator)) refused();
  else navigator.clipboard.writeText(words).then(() => showToast({ text: copied }), refused);
}
