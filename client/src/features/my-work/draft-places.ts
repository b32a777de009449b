import { commentPath, documentPath, spacePath } from '../../../../shared/space-paths';
import type { DraftPlaceKind } from '../../../../shared/comments';
import type { OwnDraft } from './api';

/** What kind of text a draft is going to be. */
export const kindOf = ({ place }: OwnDraft): DraftPlaceKind => place.split(':')[0] as DraftPlaceKind;

/** Where a draft is written on. */
export function placePath({ place, space, documentId }: OwnDraft): string {
  const [kind, id = ''] = place.split(':');
  if (kind === 'reply' || kind === 'edit') return commentPath(space, id);
  if (kind === 'block') return `${documentPath(space, documentId ?? '')}?block=${id}&write=1#b-${id}`;
  return kind === 'document' ? `${documentPath(space, id)}?write=1#thread` : spacePath(space);
}
