import { useCallback } from 'react';
import { problems } from '../../../../shared/problems';
import { useT } from '../../lib/i18n';
import { type ClientProblemCode, problemText } from '../../lib/problems';
import { showToast } from '../../lib/toasts';

/** The sentence for the code of a refusal. */
export function useRefusalText(): (code: string) => string {
  const t = useT();
  return useCallback(
    (code) => {
      const known = (code in problems || code === 'offline' ? code : 'internal') as ClientProblemCode;
      return problemText(t, { type: '', title: '', status: 0, code: known });
    },
    [t],
  );
}

/** Says why something was not done, by the code of the refusal. */
export function useRefusal(): (code: string) => void {
  const textOf = useRefusalText();
  return useCallback((code) => void showToast({ text: textOf(code) }), [textOf]);
}
