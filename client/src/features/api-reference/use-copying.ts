import { type RefObject, useEffect } from 'react';
import { useT } from '../../lib/i18n';
import { showToast } from '../../lib/toasts';

/** Wakes the buttons that copy commands, in markup that React does not look into. Without scripts they are not shown. */
export function useCopying(place: RefObject<HTMLElement | null>): void {
  const t = useT();
  useEffect(() => {
    const element = place.current;
    // Browsers keep the clipboard from pages that came over an unprotected connection.
    if (!element || !navigator.clipboard) return undefined;
    const copy = ({ target }: MouseEvent) => {
      const button = target instanceof Element && target.closest('[data-copy]');
      const command = button && button.parentElement?.querySelector('code')?.textContent;
      if (command)
        void navigator.clipboard.writeText(command).then(() => showToast({ text: t('api-reference.copied') }));
    };
    element.setAttribute('data-copying', '');
    element.addEventListener('click', copy);
    return () => element.removeEventListener('click', copy);
  }, [place, t]);
}
