import { useFormContext } from '../lib/forms';
import { useT } from '../lib/i18n';
import { useHydrated } from '../lib/now';
import { Button, type ButtonProps } from './button';

/**
 * Sends the form it stands in; at work while it does. Until the page is alive nothing can be sent, and what was typed
 * meanwhile stays; where scripts never come it says so.
 */
export function SubmitButton({ kind = 'primary', ...button }: Omit<ButtonProps, 'type' | 'pending' | 'disabled'>) {
  const t = useT();
  const waking = !useHydrated();
  const pending = useFormContext()?.pending ?? false;
  return (
    <>
      {waking && (
        <noscript>
          <p className="small">{t('ui.needs-scripts')}</p>
        </noscript>
      )}
      <Button
        {...button}
        kind={kind}
        type="submit"
        pending={pending}
        disabled={waking}
        data-waking={waking || undefined}
      />
    </>
  );
}
