import { Link } from 'react-router';
import { useT } from '../../lib/i18n';
import { links } from '../links';
import { ThemeChoice } from './theme-choice';

export function Footer() {
  const t = useT();
  return (
    <footer className="footer">
      <div className="page">
        <div className="footer-words">
          <p className="brand-name">Consilia</p>
          <p className="muted">{t('app.footer.words')}</p>
        </div>
        <div className="footer-links">
          <nav aria-label={t('app.footer.label')}>
            <ul>
              <li>
                <Link to={links.accessibility}>{t('app.footer.accessibility')}</Link>
              </li>
              <li>
                <Link to={links.codeLists}>{t('app.footer.code-lists')}</Link>
              </li>
              <li>
                <a href={links.api}>{t('app.footer.api')}</a>
              </li>
            </ul>
          </nav>
          <ThemeChoice />
        </div>
      </div>
    </footer>
  );
}
