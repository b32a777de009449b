import type { RoomEntry, RoomReaction } from '../../../../shared/rooms';
import { useT } from '../../lib/i18n';
import type { MenuEntry } from '../../ui/menu';

/** What the reader may do with messages, the same for all of them. */
export interface EntryActs {
  canReact: boolean;
  canSpeak: boolean;
  react: (messageId: string, reaction: RoomReaction, on: boolean) => void;
  /** Takes back what one said oneself. */
  withdraw: ((entry: RoomEntry) => void) | null;
  /** Tells the moderators of it. */
  report: ((entry: RoomEntry) => void) | null;
  /** For those who moderate. */
  hide: ((entry: RoomEntry) => void) | null;
  /** For those who host. */
  pin: ((entry: RoomEntry | null) => void) | null;
  pinnedId: string | null;
}

interface MenuOf {
  acts: EntryActs;
  given: readonly RoomReaction[];
  isMine: boolean;
  onReply: (entry: RoomEntry) => void;
}

const quick = ['agree', 'thanks', 'applause'] as const;

/** All that can be done with a message. */
export function useEntryMenu(entry: RoomEntry, { acts, given, isMine, onReply }: MenuOf): MenuEntry[] {
  const t = useT();
  const reactions: RoomReaction[] = entry.kind === 'question' && !isMine ? ['support', ...quick] : [...quick];
  const isPinned = acts.pinnedId === entry.id;
  const { hide, pin, withdraw, report } = acts;
  return [
    ...(acts.canSpeak && !entry.parentId
      ? [{ id: 'reply', label: t('rooms.reply'), icon: 'reply' as const, onSelect: () => onReply(entry) }]
      : []),
    ...(acts.canReact
      ? reactions.map((reaction) => ({
          id: reaction,
          label: t(given.includes(reaction) ? `rooms.undo.${reaction}` : `rooms.give.${reaction}`),
          icon: reaction === 'support' ? ('support' as const) : undefined,
          onSelect: () => acts.react(entry.id, reaction, !given.includes(reaction)),
        }))
      : []),
    ...(pin
      ? [
          {
            id: 'pin',
            label: t(isPinned ? 'rooms.unpin' : 'rooms.pin'),
            icon: 'pin' as const,
            onSelect: () => pin(isPinned ? null : entry),
          },
        ]
      : []),
    ...(isMine && withdraw
      ? [
          {
            id: 'withdraw',
            label: t('rooms.withdraw'),
            icon: 'trash' as const,
            danger: true,
            onSelect: () => withdraw(entry),
          },
        ]
      : []),
    ...(hide && !isMine
      ? [{ id: 'hide', label: t('rooms.hide'), icon: 'hide' as const, danger: true, onSelect: () => hide(entry) }]
      : []),
    ...(report && !isMine
      ? [{ id: 'report', label: t('rooms.report'), icon: 'flag' as const, onSelect: () => report(entry) }]
      : []),
  ];
}
