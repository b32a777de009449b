import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Seat } from '../../../ui/seat';
import { CommentStateTag, StanceTag } from '../../../ui/tag';
import type { Comment } from '../api';

export interface CommentHeadProps {
  comment: Comment;
  /** Address of the comment itself. */
  href: string;
  timeZone: string;
  isNew: boolean;
}

/** Who said it, for whom, when, and where they stand. */
export function CommentHead({ comment, href, timeZone, isNew }: CommentHeadProps) {
  const t = useT();
  const dates = useDates(timeZone);
  const { author, stance, state, saidIn } = comment;
  const organisation = author?.organisation;
  const name = author?.name ?? t('comments.former-participant');
  return (
    <>
      <p className="comment-head" data-new={isNew ? t('comments.new') : undefined}>
        <Seat kind={organisation ? 'organisation' : author?.kind === 'guest' ? 'guest' : 'person'} />
        {organisation ? (
          <Link className="comment-author" to={`/organisations/${organisation.slug}`}>
            {organisation.name}
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        {stance && stance !== 'none' && <StanceTag stance={stance} />}
        {state && state !== 'visible' && <CommentStateTag state={state} />}
      </p>
      <p className="comment-meta">
        {organisation
          ? t('comments.spoken-by', { type: t(`vocabulary.stakeholder.${organisation.stakeholderType}`), name })
          : t(author?.kind === 'guest' ? 'comments.as-guest' : 'comments.for-self')}{' '}
        <a href={href}>
          <time dateTime={comment.createdAt}>{dates.day(comment.createdAt)}</time>
        </a>
        {comment.edited && t('comments.edited', { count: comment.edited.count })}
      </p>
      {saidIn && (
        <p className="comment-meta">
          {t('comments.said-in')}{' '}
          <Link to={`/sessions/${saidIn.id}`} lang={saidIn.language} dir="auto">
            {saidIn.title}
          </Link>
        </p>
      )}
    </>
  );
}
