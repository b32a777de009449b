import { useT } from '../../../lib/i18n';
import { type LiveSession, qrPath } from '../api';

/** How others come: a code to type, an image to scan. */
export function WayIn({ session, code }: { session: LiveSession; code: string }) {
  const t = useT();
  return (
    <div className="way-in">
      <img src={qrPath(session.id)} alt={t('sessions.qr')} width="144" height="144" />
      <p>
        {t('sessions.code')}
        <strong className="way-in-code">{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
        <span className="small muted">{t('sessions.code-explained')}</span>
      </p>
    </div>
  );
}
