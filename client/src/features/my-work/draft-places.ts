import type { DraftPlaceKind } from '../../../../shared/comments';
import { commentPath } from '../comments/paths';
import type { OwnDraft } from './api';

/** What kind of text a draft is going to be. */
export const kindOf = ({ place }: OwnDraft): DraftPlaceKind => place.split(':')[0] as DraftPlaceKind;

/** Where a draft is written on. */
export function placePath({ place, space, documentId }: OwnDraft): string {
  const [kind, id = ''] = place.split(':');
  const consultation = `/consultations/${space.slug}`;
  if (kind === 'reply' || kind === 'edit') return commentPath(space.slug, id);
  if (kind === 'block') return `${consultation}/documents/${documentId}?block=${id}&write=1#b-${id}`;
  return kind === 'document' ? `${consultation}/documents/${id}?write=1#thread` : consultation;
}
