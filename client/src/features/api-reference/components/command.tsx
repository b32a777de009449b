import { useT } from '../../../lib/i18n';

/** A command for a terminal, with what it does for those who hear the page. Its button appears once scripts can copy. */
export function Command({ text, label }: { text: string; label: string }) {
  const t = useT();
  return (
    <div className="api-command">
      <pre lang="en" dir="ltr">
        <code>{text}</code>
      </pre>
      <button className="button button-small" type="button" data-copy>
        {t('api-reference.copy')}
        <span className="visually-hidden"> {label}</span>
      </button>
    </div>
  );
}
