import { memo } from 'react';
import type { RoomEntry, RoomReaction } from '../../../../../shared/rooms';
import { useDates } from '../../../lib/dates';
import { type Translate, useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Menu } from '../../../ui/menu';
import { Prose } from '../../../ui/record';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import { plainText } from '../feed';
import { type EntryActs, useEntryMenu } from '../use-entry-menu';
import { StakeholderWord } from './stakeholder-word';

export interface FeedEntryProps {
  entry: RoomEntry;
  /** The message it answers; not shown where the thread is. */
  parent?: RoomEntry;
  replies: number;
  isMine: boolean;
  /** The reader's own reactions. */
  given: readonly RoomReaction[];
  timeZone: string;
  acts: EntryActs;
  onReply: (entry: RoomEntry) => void;
  onThread: (id: string) => void;
}

/** One message: who, when, what; and in one place all that can be done with it. */
export const FeedEntry = memo(function FeedEntry(props: FeedEntryProps) {
  const { entry, parent, replies, isMine, given, timeZone, acts, onReply, onThread } = props;
  const t = useT();
  const dates = useDates(timeZone);
  const menu = useEntryMenu(entry, { acts, given, isMine, onReply });
  const name = nameOf(t, entry);
  return (
    <li className="feed-entry" data-kind={entry.kind} id={`m-${entry.id}`}>
      <article aria-label={t('rooms.said-by', { name })}>
        <div className="feed-head">
          <p className="feed-who">
            <Seat kind={entry.author ? 'person' : 'team'} />
            <strong dir="auto">{isMine ? t('rooms.you') : name}</strong>
            <span className="comment-meta">
              {entry.author?.type && <StakeholderWord type={entry.author.type} />}{' '}
              <time dateTime={entry.at}>{dates.clock(entry.at)}</time>
            </span>
            {entry.kind === 'question' && <Tag icon="question">{t('rooms.question')}</Tag>}
          </p>
          <Menu kind="quiet" small iconOnly className="feed-acts" label={t('rooms.acts', { name })} entries={menu} />
        </div>
        {parent && (
          <button type="button" className="feed-parent" onClick={() => onThread(parent.id)}>
            <Icon name="reply" size="s" />
            <span lang={parent.lang} dir="auto">
              {t('rooms.answers', { name: nameOf(t, parent), words: plainText(parent.html).slice(0, 80) })}
            </span>
          </button>
        )}
        <Prose html={entry.html} lang={entry.lang} />
        <EntryFoot entry={entry} replies={replies} given={given} acts={acts} onThread={onThread} />
      </article>
    </li>
  );
});

const nameOf = (t: Translate, { author, kind }: RoomEntry): string =>
  author ? author.name || t('rooms.former') : t(`rooms.from.${kind}`);

const shown = ['support', 'agree', 'thanks', 'applause'] as const;

/** What others made of it, where there is something to tell. */
function EntryFoot({
  entry,
  replies,
  given,
  acts,
  onThread,
}: Pick<FeedEntryProps, 'entry' | 'replies' | 'given' | 'acts' | 'onThread'>) {
  const t = useT();
  const counts = { ...entry.reactions, support: entry.supports };
  const reactions = shown.filter((reaction) => counts[reaction] || given.includes(reaction));
  if (reactions.length === 0 && replies === 0) return null;
  return (
    <div className="feed-foot">
      {reactions.map((reaction) => (
        <Button
          key={reaction}
          small
          className="feed-count"
          aria-pressed={given.includes(reaction)}
          disabled={!acts.canReact}
          onClick={() => acts.react(entry.id, reaction, !given.includes(reaction))}
        >
          {t(`rooms.reaction.${reaction}`)} <span className="count">{counts[reaction] ?? 0}</span>
        </Button>
      ))}
      {replies > 0 && (
        <Button kind="quiet" small icon="comment" onClick={() => onThread(entry.id)}>
          {t('rooms.replies', { count: replies })}
        </Button>
      )}
    </div>
  );
}
