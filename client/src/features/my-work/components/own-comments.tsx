import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { type PagedQuery, useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import type { OwnComment } from '../api';
import { OwnCommentRow } from './own-comment';

export interface OwnCommentsProps {
  query: PagedQuery<OwnComment>;
  /** The page the list is on. */
  path: string;
  /** The first step of somebody who has said nothing yet. */
  first: ReactNode;
}

/** Everything one said, newest first. */
export function OwnComments({ query, path, first }: OwnCommentsProps) {
  const t = useT();
  const { pages, items, error, next, more, isPending, retry } = useList(query);
  if (error && !pages) return <ErrorState title={t('my-work.comments-failed')} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={3} />;
  if (items.length === 0) {
    return (
      <Empty title={t('my-work.comments-none')} action={first}>
        <p>{t('my-work.comments-none-explained')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Register>
        {items.map((comment) => (
          <OwnCommentRow key={comment.id} comment={comment} />
        ))}
      </Register>
      {next && (
        <ShowMore
          shown={items.length}
          pending={isPending}
          onMore={more}
          href={`${path}?cursor=${encodeURIComponent(next)}#said`}
        />
      )}
    </>
  );
}
