import { useT } from '../lib/i18n';

/** A key that does the same as the button it stands in; those who hear the button hear it as a shortcut. */
export function KeyHint({ keys }: { keys: string }) {
  const t = useT();
  return (
    <kbd>
      <span className="visually-hidden">{t('ui.key')} </span>
      {keys}
    </kbd>
  );
}
