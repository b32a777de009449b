import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../ui/waiting';
import type { CommentFormProps } from './comment-form';
import type { EditForm as Form } from './edit-form';

const loadForm = () => import('./comment-form');
const loadEdit = () => import('./edit-form');
const LazyCommentForm = lazy(async () => ({ default: (await loadForm()).CommentForm }));
const LazyEditForm = lazy(async () => ({ default: (await loadEdit()).EditForm }));

/** The form to write with; it is loaded when somebody is about to. */
export function CommentForm(props: CommentFormProps) {
  return (
    <Suspense fallback={<Skeleton rows={3} />}>
      <LazyCommentForm {...props} />
    </Suspense>
  );
}

/** The form to change one's own words with; it is loaded when somebody is about to. */
export function EditForm(props: Parameters<typeof Form>[0]) {
  return (
    <Suspense fallback={<Skeleton rows={3} />}>
      <LazyEditForm {...props} />
    </Suspense>
  );
}
