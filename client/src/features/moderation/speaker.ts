import type { Translate } from '../../lib/i18n';
import type { SeatKind } from '../../ui/seat';
import type { DeskItem } from './api';

type Comment = DeskItem['comment'];

/** Who said it, in the name they spoke in. */
export const speakerOf = (t: Translate, { author }: Comment): string =>
  author?.organisation?.name ?? author?.name ?? t('comments.former-participant');

/** What kind of voice it is. */
export const seatOf = ({ author }: Comment): SeatKind =>
  author?.organisation ? 'organisation' : author?.kind === 'guest' ? 'guest' : 'person';
