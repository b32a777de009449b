import { useCallback } from 'react';
import { useT } from '../../lib/i18n';
import { type ClientProblemCode, problemText } from '../../lib/problems';
import { showToast } from '../../lib/toasts';

/** The sentence for the code of a refusal. */
export function useRefusalText(): (code: string) => string {
  const t = useT();
  return useCallback((code) => problemText(t, { code: code as ClientProblemCode }), [t]);
}

/** Says why something was not done, by the code of the refusal. */
export function useRefusal(): (code: string) => void {
  const textOf = useRefusalText();
  return useCallback((code) => void showToast({ text: textOf(code) }), [textOf]);
}
