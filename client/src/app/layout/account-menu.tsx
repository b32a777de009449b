import { Link } from 'react-router';
import { handOverDrafts } from '../../lib/draft-store';
import { useT } from '../../lib/i18n';
import { readProblem } from '../../lib/problems';
import { showToast } from '../../lib/toasts';
import type { Viewer } from '../../lib/viewer';
import { Icon } from '../../ui/icon';
import { links } from '../links';
import { NativeMenu } from '../../ui/native-menu';

/** What belongs to the person: their work, their settings, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const leave = () => {
    signOut().catch(() => showToast({ text: t('app.nav.sign-out-failed') }));
  };
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
        <button type="button" onClick={leave}>
          <Icon name="sign-out" />
          {t('app.nav.sign-out')}
        </button>
      </div>
    </NativeMenu>
  );
}

/**
 * Ends the session here. The page is loaded anew, so that nothing of the person stays in its memory.
 * @throws when the server was not reached, so that the person still is signed in
 */
async function signOut(): Promise<void> {
  await handOverDrafts();
  const answer = await fetch('/api/v1/sessions/current', { method: 'DELETE' });
  if (!answer.ok) throw await readProblem(answer);
  location.assign(links.home);
}
