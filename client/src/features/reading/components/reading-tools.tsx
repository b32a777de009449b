import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Button, LinkButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { ConnectionPill } from '../../../ui/pill';
import { contentLanguage, nativeName } from '../../../../../shared/vocabulary/languages';
import type { Reading } from '../api';
import { OutlineList } from './outline';

/** Where the text belongs and until when it can be spoken about; versions, changes, print, languages. */
export function ReadingTools({ reading, changesFrom }: { reading: Reading; changesFrom: number | null }) {
  const t = useT();
  const dates = useDates(reading.space.timeZone);
  const { space, versions, version, documentId } = reading;
  const base = `/consultations/${space.slug}/documents/${documentId}`;
  const previous = versions.find(({ number }) => number < version.number);
  return (
    <section className="reading-tools toolbar-sticky" aria-label={t('reading.tools')}>
      <div className="page">
        <div className="reading-title">
          <Link to={`/consultations/${space.slug}`} lang={space.language}>
            <Icon name="arrow-start" size="s" />
            {space.title}
          </Link>
          <span className="muted">{stateLine(t, dates, reading)}</span>
          <ConnectionPill />
        </div>
        <div className="toolbar">
          <details className="menu menu-start reading-outline-button">
            <summary className="button button-small">
              <Icon name="list" size="s" />
              {t('reading.contents')}
            </summary>
            <nav className="menu-panel menu-panel-wide outline" aria-label={t('reading.contents')}>
              <OutlineList reading={reading} />
            </nav>
          </details>
          {versions.length > 1 && (
            <details className="menu menu-start">
              <summary className="button button-small">
                <Icon name="history" size="s" />
                {t('reading.version', { number: version.number })}
                <Icon name="chevron-down" size="s" />
              </summary>
              <div className="menu-panel">
                <ul role="list">
                  {versions.map(({ id, number, publishedAt, current }) => (
                    <li key={id}>
                      <Link
                        to={current ? base : `${base}?version=${number}`}
                        aria-current={id === version.id || undefined}
                      >
                        {t('reading.version', { number })}
                        {publishedAt && `, ${dates.day(publishedAt)}`}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            </details>
          )}
          {previous && (
            <LinkButton
              small
              icon="compare"
              to={
                changesFrom
                  ? `${base}?version=${version.number}`
                  : `${base}?version=${version.number}&changes=${previous.number}`
              }
              aria-current={changesFrom ? 'true' : undefined}
            >
              {t(changesFrom ? 'reading.hide-changes' : 'reading.changes-since', { number: previous.number })}
            </LinkButton>
          )}
          <div className="toolbar-end cluster">
            {reading.languages
              .filter((language) => language !== reading.language)
              .map((language) => (
                <LinkButton
                  key={language}
                  kind="quiet"
                  small
                  to={`${base}?version=${version.number}&text=${language}`}
                  lang={language}
                  hrefLang={language}
                >
                  {nativeNameOf(language)}
                </LinkButton>
              ))}
            <Button kind="quiet" small icon="print" onClick={() => print()}>
              {t('reading.print')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}

function stateLine(t: ReturnType<typeof useT>, dates: ReturnType<typeof useDates>, { space }: Reading): string {
  if (space.state === 'open' && space.closesAt) return dates.deadline('closes', space.closesAt);
  if (space.state === 'announced' && space.opensAt) return dates.deadline('opens', space.opensAt);
  return t(`ui.state.${space.state}`);
}

function nativeNameOf(tag: string): string {
  const language = contentLanguage(tag);
  return language ? nativeName(language) : tag;
}
