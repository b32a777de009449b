import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useT } from '../../lib/i18n';
import { signInPath, useViewer } from '../../lib/viewer';
import { BrandMark } from '../../ui/brand-mark';
import { LinkButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { links } from '../links';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { NativeMenu } from '../../ui/native-menu';

/** The bar on top: whose house it is, the few places everyone needs, language and account. */
export function Header() {
  const t = useT();
  const viewer = useViewer();
  return (
    <header className="app-bar">
      <div className="page">
        <Link className="brand" to={links.home}>
          <BrandMark />
          <span>
            Consilia
            <span className="visually-hidden">{t('app.home')}</span>
          </span>
        </Link>
        <nav className="app-nav" aria-label={t('app.nav.label')}>
          <NavList />
        </nav>
        <div className="app-bar-end">
          <LinkButton kind="quiet" icon="search" iconOnly to={links.search}>
            {t('app.nav.search')}
          </LinkButton>
          <LanguageSwitch />
          {viewer ? <AccountMenu viewer={viewer} /> : <SignIn />}
          <NativeMenu className="app-menu" icon="menu" label={t('app.nav.menu')}>
            <nav aria-label={t('app.nav.menu')}>
              <NavList>{!viewer && <SignInItem />}</NavList>
            </nav>
          </NativeMenu>
        </div>
      </div>
    </header>
  );
}

/** Signing in leads back to where one was. */
function useSignInPath(): string {
  const { pathname, search } = useLocation();
  return signInPath(pathname === links.signIn ? links.home : pathname + search);
}

function SignIn() {
  const t = useT();
  return (
    <LinkButton small className="sign-in" to={useSignInPath()}>
      {t('app.nav.sign-in')}
    </LinkButton>
  );
}

/** The same in the menu of narrow windows, whose bar has no room for it. */
function SignInItem() {
  const t = useT();
  return (
    <li className="sign-in-item">
      <Link to={useSignInPath()}>{t('app.nav.sign-in')}</Link>
    </li>
  );
}

function NavList({ children }: { children?: ReactNode }) {
  const t = useT();
  const viewer = useViewer();
  return (
    <ul>
      <NavItem to={links.consultations}>{t('app.nav.consultations')}</NavItem>
      <NavItem to={links.bodies}>{t('app.nav.bodies')}</NavItem>
      <NavItem to={links.sessions}>{t('app.nav.sessions')}</NavItem>
      <NavItem to={links.organisations}>{t('app.nav.organisations')}</NavItem>
      {viewer?.can.openDesk && (
        <NavItem to={links.desk}>
          <Icon name="desk" size="s" />
          {t('app.nav.desk')}
        </NavItem>
      )}
      {children}
    </ul>
  );
}

function NavItem({ to, children }: { to: string; children: ReactNode }) {
  const { pathname } = useLocation();
  const here = pathname === to || pathname.startsWith(`${to}/`);
  return (
    <li>
      <Link to={to} aria-current={here ? (pathname === to ? 'page' : 'true') : undefined}>
        {children}
      </Link>
    </li>
  );
}
