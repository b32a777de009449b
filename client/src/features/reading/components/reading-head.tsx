import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import type { Reading } from '../api';
import { pathOf, textPath } from '../paths';

/** Title of the text, its version and language, and what happened to the comments when it came. */
export function ReadingHead({ reading }: { reading: Reading }) {
  const t = useT();
  const dates = useDates(reading.space.timeZone);
  const { version, versions } = reading;
  const previous = versions.find(({ number }) => number < version.number);
  return (
    <>
      <h1 id="doc-title" tabIndex={-1}>
        {reading.title}
      </h1>
      <div className="document-note" lang={t.intl} dir={t.dir}>
        <p>
          {version.publishedAt
            ? t('reading.version-of', { number: version.number, day: dates.day(version.publishedAt) })
            : t('reading.draft-version', { number: version.number })}{' '}
          {previous && (
            <Link to={`${textPath(reading)}/versions/${version.number}/comments`}>{t('reading.what-happened')}</Link>
          )}
        </p>
        {!version.current && version.publishedAt && (
          <p>
            {t('reading.older')} <Link to={textPath(reading)}>{t('reading.go-to-current')}</Link>
          </p>
        )}
        <Language reading={reading} />
      </div>
    </>
  );
}

/** Says that it is a translation, or that there is one the reader may like better. */
function Language({ reading }: { reading: Reading }) {
  const t = useT();
  const { language, languages, originalLanguage, version } = reading;
  const nameOf = (tag: string) => new Intl.DisplayNames([t.intl], { type: 'language' }).of(tag) ?? tag;
  if (language !== originalLanguage) {
    return (
      <p>
        {t('reading.translated', { language: nameOf(originalLanguage) })}{' '}
        <Link to={pathOf(reading, version, { text: originalLanguage })} hrefLang={originalLanguage}>
          {t('reading.read-original')}
        </Link>
      </p>
    );
  }
  const own = t.intl.slice(0, 2);
  if (language === own || !languages.includes(own)) return null;
  return (
    <p>
      {t('reading.written-in', { language: nameOf(language) })}{' '}
      <Link to={pathOf(reading, version, { text: own })} hrefLang={own}>
        {t('reading.read-in', { language: nameOf(own) })}
      </Link>
    </p>
  );
}
