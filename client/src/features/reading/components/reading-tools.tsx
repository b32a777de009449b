import { spacePath } from '../../../../../shared/space-paths';
import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Button, LinkButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { NativeMenu } from '../../../ui/native-menu';
import { ConnectionPill } from '../../../ui/pill';
import type { Reading } from '../api';
import { pathOf } from '../paths';
import { OutlineList } from './outline';

/** Where the text belongs, and until when it can be spoken about. */
export function ReadingBar({ reading }: { reading: Reading }) {
  const t = useT();
  const { space } = reading;
  const dates = useDates(space.timeZone);
  return (
    <section className="reading-bar" aria-label={t('reading.bar')}>
      <p className="page reading-title">
        <Link to={spacePath(space)} lang={space.language}>
          <Icon name="arrow-start" size="s" />
          <bdi>{space.title}</bdi>
        </Link>
        <span className="muted">{stateLine(t, dates, reading)}</span>
      </p>
    </section>
  );
}

function stateLine(t: ReturnType<typeof useT>, dates: ReturnType<typeof useDates>, { space }: Reading): string {
  const { state, closesAt, opensAt, answerDueAt } = space;
  if (state === 'open' && closesAt) return dates.deadline('closes', closesAt);
  if (state === 'announced' && opensAt) return dates.deadline('opens', opensAt);
  if ((state === 'closed' || state === 'in-analysis') && answerDueAt) return dates.deadline('answer-by', answerDueAt);
  return t(`ui.state.${state}`);
}

interface ReadingToolsProps {
  reading: Reading;
  changesFrom: number | null;
  /** The reader's own comments that wait for the line. */
  waiting: number;
  onKeys: () => void;
}

/** Contents, versions, changes, languages, print, keys; and the truth about the line. Always in view, so in one row. */
export function ReadingTools({ reading, changesFrom, waiting, onKeys }: ReadingToolsProps) {
  const t = useT();
  return (
    <section className="reading-tools toolbar-sticky" aria-label={t('reading.tools')}>
      <div className="page toolbar">
        <NativeMenu
          label={t('reading.contents')}
          icon="list"
          kind="small"
          className="menu-start reading-outline-button"
        >
          <nav className="outline menu-panel-wide" aria-label={t('reading.contents')}>
            <OutlineList reading={reading} headingId={null} />
          </nav>
        </NativeMenu>
        <Versions reading={reading} />
        <ChangesButton reading={reading} changesFrom={changesFrom} />
        <div className="toolbar-end cluster">
          <ConnectionPill waiting={waiting} />
          <div className="cluster tools-wide">
            <OtherTools reading={reading} onKeys={onKeys} />
          </div>
          <NativeMenu label={t('reading.more-tools')} icon="more" kind="icon" className="tools-more">
            <OtherTools reading={reading} onKeys={onKeys} />
          </NativeMenu>
        </div>
      </div>
    </section>
  );
}

function Versions({ reading }: { reading: Reading }) {
  const t = useT();
  const { space, versions, version } = reading;
  const dates = useDates(space.timeZone);
  if (versions.length < 2) return null;
  return (
    <NativeMenu
      label={t('reading.version', { number: version.number })}
      icon="history"
      kind="small"
      className="menu-start"
    >
      <ul role="list">
        {versions.map((each) => (
          <li key={each.id}>
            <Link to={pathOf(reading, each)} aria-current={each.id === version.id || undefined}>
              {t('reading.version', { number: each.number })}
              {each.publishedAt && `, ${dates.day(each.publishedAt)}`}
            </Link>
          </li>
        ))}
      </ul>
    </NativeMenu>
  );
}

function ChangesButton({ reading, changesFrom }: { reading: Reading; changesFrom: number | null }) {
  const t = useT();
  const { versions, version } = reading;
  const previous = versions.find(({ number }) => number < version.number);
  if (!previous) return null;
  const number = changesFrom ?? previous.number;
  return (
    <LinkButton
      small
      icon="compare"
      to={pathOf(reading, version, changesFrom ? {} : { changes: String(number) })}
      aria-current={changesFrom ? 'true' : undefined}
      aria-label={changesFrom ? undefined : t('reading.changes-since', { number })}
    >
      <span className="tools-short">{t(changesFrom ? 'reading.whole-text' : 'reading.changes')}</span>
      <span className="tools-long">
        {t(changesFrom ? 'reading.hide-changes' : 'reading.changes-since', { number })}
      </span>
    </LinkButton>
  );
}

function OtherTools({ reading, onKeys }: { reading: Reading; onKeys: () => void }) {
  const t = useT();
  const { languages, language, version } = reading;
  return (
    <>
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <LinkButton
            key={other}
            kind="quiet"
            small
            icon="globe"
            to={pathOf(reading, version, { text: other })}
            lang={other}
            hrefLang={other}
          >
            <span suppressHydrationWarning>{nativeName(other)}</span>
          </LinkButton>
        ))}
      <Button kind="quiet" small icon="print" onClick={() => print()}>
        {t('reading.print')}
      </Button>
      <Button kind="quiet" small icon="key" className="reading-keys" aria-haspopup="dialog" onClick={onKeys}>
        {t('reading.keys')}
      </Button>
    </>
  );
}

/** The name a language calls itself by; browsers know fewer of them than the server, and then show the tag. */
const nativeName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
