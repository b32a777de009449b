import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import type { PagedQuery } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
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
  return (
    <PagedRegister
      query={query}
      failed={t('my-work.comments-failed')}
      empty={
        <Empty title={t('my-work.comments-none')} action={first}>
          <p>{t('my-work.comments-none-explained')}</p>
        </Empty>
      }
      renderRow={(comment) => <OwnCommentRow key={comment.id} comment={comment} />}
      pathFrom={(cursor) => `${path}?cursor=${encodeURIComponent(cursor)}#said`}
    />
  );
}
