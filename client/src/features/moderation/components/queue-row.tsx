import { Link } from 'react-router';
import { redactionMark } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import type { DeskItem } from '../api';
import { speakerOf } from '../speaker';
import { useWhen } from '../use-when';
import { becauseIcons } from './item-why';

export interface QueueRowProps {
  item: DeskItem;
  to: string;
  /** Whether opening it takes the place of another that is open, so that Back leads to the queue. */
  replace: boolean;
  /** Whether it is the one in front. */
  current: boolean;
  selected: boolean;
  onSelect: (selected: boolean) => void;
  onOpen: () => void;
  /** The item as a colleague or its author left it, when that is not what is shown. */
  news: DeskItem | undefined;
}

/** One waiting comment: who, since when, its first words, why it waits or who handles it. */
export function QueueRow({ item, to, replace, current, selected, onSelect, onOpen, news }: QueueRowProps) {
  const t = useT();
  const when = useWhen();
  const { comment, source, since, claim, place, can } = item;
  const name = speakerOf(t, comment);
  const text = (source.body || source.suggestion || '').replaceAll(redactionMark, '▮').slice(0, 160);
  const taken = claim !== null && !claim.mine;
  const settled = news !== undefined && news.because === null;
  const label = t('moderation.select', { name, words: text.slice(0, 40) });
  return (
    <li aria-current={current || undefined} className={taken || settled ? 'desk-claimed' : undefined}>
      <input
        type="checkbox"
        aria-label={can.decide ? label : t('moderation.select-not', { name })}
        checked={selected}
        disabled={!can.decide || settled}
        onChange={(event) => onSelect(event.target.checked)}
      />
      <Link to={to} replace={replace} preventScrollReset onClick={onOpen}>
        <span className="desk-row-top">
          <strong>{comment.author?.kind === 'guest' ? t('moderation.guest', { name }) : name}</strong>
          {since && <span className="nowrap">{when(since)}</span>}
        </span>
        <span className="desk-row-text" lang={comment.language ?? undefined} dir="auto">
          {text}
        </span>
        <span className="desk-row-why">
          <Why item={item} news={news} />
          {place.block && <span className="muted nowrap">· {place.block.number}</span>}
        </span>
      </Link>
    </li>
  );
}

/** Why it waits; who handles it; or what became of it meanwhile. */
function Why({ item, news }: Pick<QueueRowProps, 'item' | 'news'>) {
  const t = useT();
  const { claim, because } = item;
  if (news) {
    const [decision] = news.decisions;
    const by = decision && !decision.undoneAt ? decision.by : null;
    return (
      <>
        <Icon name={by ? 'check' : 'suggest'} size="s" />
        <span>
          {by && decision ? t(`moderation.log.${decision.action}`, { by }) : t('moderation.changed-meanwhile')}
        </span>
      </>
    );
  }
  if (claim) {
    return (
      <>
        <Icon name={claim.mine ? 'assign' : 'lock'} size="s" />
        <span>{claim.mine ? t('moderation.you-handle') : t('moderation.handled-by', { by: claim.by })}</span>
      </>
    );
  }
  if (!because) return <span>{t('moderation.not-waiting')}</span>;
  return (
    <>
      <Icon name={becauseIcons[because]} size="s" />
      <span>{reasonOf(t, item)}</span>
    </>
  );
}

function reasonOf(t: ReturnType<typeof useT>, { because, findings, reports }: DeskItem): string {
  const short = because ? t(`moderation.because.${because}`) : '';
  const given =
    because === 'reported'
      ? reports.map(({ reason }) => t(`comments.reason.${reason}`))
      : because === 'held' || because === 'marked'
        ? findings.flatMap(({ current, reason }) => (current ? t(`moderation.finding.${reason}`) : []))
        : [];
  const what = new Intl.ListFormat(t.intl).format(new Set(given));
  return what ? t('moderation.because-what', { because: short, what }) : short;
}
