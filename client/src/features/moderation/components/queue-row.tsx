import { Link } from 'react-router';
import { redactionMark } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon-paths';
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
  const why = whyOf(t, item, news);
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
          {why.icon && <Icon name={why.icon} size="s" />}
          <span>
            {why.text} {place.block && <span className="muted nowrap">· {place.block.number}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Why it waits; who handles it; or what became of it meanwhile. */
function whyOf(
  t: ReturnType<typeof useT>,
  item: DeskItem,
  news: DeskItem | undefined,
): { icon?: IconName; text: string } {
  const { claim, because } = item;
  if (news) {
    const [decision] = news.decisions;
    const by = decision && !decision.undoneAt ? decision.by : null;
    if (!decision || !by) return { icon: 'suggest', text: t('moderation.changed-meanwhile') };
    return { icon: 'check', text: t(`moderation.log.${decision.action}`, { by }) };
  }
  if (claim?.mine) return { icon: 'assign', text: t('moderation.you-handle') };
  if (claim) return { icon: 'lock', text: t('moderation.handled-by', { by: claim.by }) };
  if (!because) return { text: t('moderation.not-waiting') };
  return { icon: becauseIcons[because], text: reasonOf(t, item) };
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
