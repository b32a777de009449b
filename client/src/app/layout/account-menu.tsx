import { Link } from 'react-router';
import { handOverDrafts } from '../../lib/draft-store';
import { useT } from '../../lib/i18n';
import type { Viewer } from '../../lib/viewer';
import { Icon } from '../../ui/icon';
import { links } from '../links';
import { NativeMenu } from '../../ui/native-menu';

/** What belongs to the person: their work, their settings, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useT();
  return (
    <NativeMenu className="account-menu" icon="user" label={viewer.name}>
      <p className="menu-head">
        <strong>{viewer.name}</strong>
      </p>
      <ul className="menu-list" aria-label={t('app.nav.account')}>
        <li>
          <Link to={links.myWork}>
            <Icon name="list" />
            {t('app.nav.my-work')}
          </Link>
        </li>
        <li>
          <Link to={links.settings}>
            <Icon name="settings" />
            {t('app.nav.settings')}
          </Link>
        </li>
      </ul>
      <div>
        <button type="button" onClick={() => void signOut()}>
          <Icon name="sign-out" />
          {t('app.nav.sign-out')}
        </button>
      </div>
    </NativeMenu>
  );
}

/** Ends the session here. The page is loaded anew, so that nothing of the person stays in its memory. */
async function signOut(): Promise<void> {
  await handOverDrafts();
  await fetch('/api/v1/sessions/current', { method: 'DELETE' });
  location.assign(links.home);
}
