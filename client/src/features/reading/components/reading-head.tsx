import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import type { Reading } from '../api';

/** Title of the text, its version, and what happened to the comments when it came. */
export function ReadingHead({ reading }: { reading: Reading }) {
  const t = useT();
  const dates = useDates(reading.space.timeZone);
  const { version, versions, documentId, space } = reading;
  const previous = versions.find(({ number }) => number < version.number);
  return (
    <>
      <h1 id="doc-title" tabIndex={-1}>
        {reading.title}
      </h1>
      <p className="document-note" lang={t.intl}>
        <span>
          {version.publishedAt
            ? t('reading.version-of', { number: version.number, day: dates.day(version.publishedAt) })
            : t('reading.draft-version', { number: version.number })}
        </span>
        {previous && (
          <a href={`/consultations/${space.slug}/documents/${documentId}/versions/${version.number}/comments`}>
            {t('reading.what-happened')}
          </a>
        )}
        {!version.current && version.publishedAt && (
          <a href={`/consultations/${space.slug}/documents/${documentId}`}>{t('reading.go-to-current')}</a>
        )}
      </p>
    </>
  );
}
