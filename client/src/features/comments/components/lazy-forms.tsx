import { latePart } from '../../../ui/late-part';
import { Skeleton } from '../../../ui/waiting';

const waiting = <Skeleton rows={3} />;

/** The form to write with; it is there when somebody is about to. */
export const CommentForm = latePart(async () => (await import('./comment-form')).CommentForm, { waiting });

/** The form to change one's own words with. */
export const EditForm = latePart(async () => (await import('./edit-form')).EditForm, { waiting });
