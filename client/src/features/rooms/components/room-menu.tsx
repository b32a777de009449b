import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon-paths';
import { NativeMenu } from '../../../ui/native-menu';
import type { LiveSession } from '../../sessions/api';
import { presentPath } from '../paths';
import { sessionPaths } from '../../sessions/paths';
import type { RoomView } from '../room-view';
import { JoinDialog, PresenceDialog, RoomKeys } from './lazy-parts';

type Panel = 'presence' | 'appear' | 'keys';

/** What else there is: who is here, how one appears, other views of the session. */
export function RoomMenu({ session, view }: { session: LiveSession; view: RoomView }) {
  const t = useT();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<Panel | null>(null);
  const close = () => setOpen(null);
  const other = t.locale === 'nl' ? 'en' : 'nl';
  const act = (panel: Panel, icon: IconName) => (
    <li>
      <button type="button" onClick={() => setOpen(panel)}>
        <Icon name={icon} />
        {t(`rooms.menu.${panel}`)}
      </button>
    </li>
  );
  const way = (to: string, icon: IconName, label: string) => (
    <li>
      <Link to={to}>
        <Icon name={icon} />
        {label}
      </Link>
    </li>
  );
  return (
    <>
      <NativeMenu icon="more" kind="icon" className="room-menu" label={t('rooms.menu')}>
        <ul className="menu-list" aria-label={t('rooms.menu')}>
          {act('presence', 'users')}
          {view.self && act('appear', 'user')}
          {act('keys', 'key')}
          {(session.can.host || session.can.moderate) &&
            way(sessionPaths.console(session.id), 'desk', t('rooms.menu.host'))}
          {way(presentPath(session.id), 'show', t('rooms.menu.present'))}
          {way(sessionPaths.one(session.id), 'calendar', t('rooms.to-session'))}
          <li>
            <a href={`${pathname}?lang=${other}`} lang={other} hrefLang={other}>
              <Icon name="globe" />
              {t('rooms.menu.other-language')}
            </a>
          </li>
        </ul>
      </NativeMenu>
      {open === 'presence' && <PresenceDialog presence={view.presence} onClose={close} />}
      {open === 'appear' && <JoinDialog sessionId={session.id} name={view.self?.name} onClose={close} />}
      {open === 'keys' && <RoomKeys onClose={close} />}
    </>
  );
}
