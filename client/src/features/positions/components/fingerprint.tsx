import { useT } from '../../../lib/i18n';
import { type JointPosition, plainTextPath } from '../api';

/** The SHA-256 of the plain text, and the file to check it with. */
export function Fingerprint({ position }: { position: JointPosition }) {
  const t = useT();
  return (
    <div className="stack">
      <p>
        <code className="fingerprint">{position.fingerprint}</code>
      </p>
      <p>
        <a className="button" href={plainTextPath(position.id)} download>
          {t('positions.download')}
        </a>
      </p>
    </div>
  );
}
