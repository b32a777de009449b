import { useLocation } from 'react-router';
import { useT } from '../../lib/i18n';

/** The same page in the other language. A plain link: the server keeps the choice and renders anew. */
export function LanguageSwitch() {
  const t = useT();
  const { pathname, search } = useLocation();
  const other = t.locale === 'nl' ? 'en' : 'nl';
  const parameters = new URLSearchParams(search);
  parameters.set('lang', other);
  return (
    <a className="button button-quiet" href={`${pathname}?${parameters}`} lang={other} hrefLang={other} dir="ltr">
      <span>
        {t('app.language.other')}
        <span className="visually-hidden">{t('app.language.read')}</span>
      </span>
    </a>
  );
}
