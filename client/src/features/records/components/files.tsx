import { recordFormats } from '../../../../../shared/records';
import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import { filePath, type SessionRecord } from '../api';

/** The record to take away. */
export function Files({ session }: Pick<SessionRecord, 'session'>) {
  const t = useT();
  return (
    <div className="record-files">
      {recordFormats.map((format) => (
        <a key={format} className="button" href={filePath(session.id, format)} download>
          <Icon name="download" />
          {t(`records.file.${format}`)}
        </a>
      ))}
    </div>
  );
}
