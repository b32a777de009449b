import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { type LiveSession, qrPath } from '../../sessions/api';
import { sessionPaths } from '../../sessions/paths';

/** How people in the room come in: a code to scan, or digits to type. */
export function PresentJoin({ session }: { session: LiveSession }) {
  const t = useT();
  const hydrated = useHydrated();
  const { code } = session;
  if (!code) return null;
  const digits = `${code.slice(0, 3)} ${code.slice(3)}`;
  return (
    <section className="present-join" aria-labelledby="present-join-title">
      <img className="present-qr" src={qrPath(session.id)} width="160" height="160" alt={t('rooms.present-qr')} />
      <div>
        <h2 id="present-join-title">{t('rooms.present-join')}</h2>
        <p>
          {hydrated && location.host}
          <wbr />
          {sessionPaths.join}
        </p>
        <p className="present-code">{digits}</p>
      </div>
    </section>
  );
}
