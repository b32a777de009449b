import { commentPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { Seat } from '../../../ui/seat';
import { CommentStateTag, StanceTag } from '../../../ui/tag';
import { InlineDiff } from '../../../ui/record';
import type { DeskItem } from '../api';
import { seatOf, speakerOf } from '../speaker';
import type { DecisionHandle } from '../use-decision';
import { useWhen } from '../use-when';
import { ClaimControl } from './claim-control';
import { LanguageName } from './language-name';
import { RedactionEditor } from './redaction-editor';
import { SourceWords } from './source-words';

/** Who says it, when, in which language; whose hands it is in; the way to where it stands. */
export function ItemHead({ item }: { item: DeskItem }) {
  const t = useT();
  const when = useWhen();
  const { comment, place } = item;
  const { author, stance, state, language } = comment;
  const seat = seatOf(comment);
  return (
    <header className="desk-item-head">
      <div className="spread">
        <h2 id="item-title" tabIndex={-1}>
          <Seat kind={seat} />{' '}
          {t(comment.parentId ? 'comments.reply-by' : 'comments.comment-by', { name: speakerOf(t, comment) })}
        </h2>
        <div className="cluster">
          <ClaimControl item={item} />
          <LinkButton kind="quiet" small icon="external" to={commentPath(place.space, comment.id)}>
            {t('moderation.open')}
          </LinkButton>
        </div>
      </div>
      <div className="cluster desk-meta">
        {state && <CommentStateTag state={state} />}
        {stance && stance !== 'none' && <StanceTag stance={stance} />}
        {seat !== 'person' && <span>{t(`ui.seat.${seat}`)}</span>}
        {author?.organisation && author.name && <span>{t('moderation.spoken-by', { name: author.name })}</span>}
        <span>{t('moderation.sent', { time: when(comment.createdAt) })}</span>
        {comment.edited && <span>{t('moderation.edited', { count: comment.edited.count })}</span>}
        {language && <LanguageName tag={language} />}
      </div>
    </header>
  );
}

/** What it says, with what was found; while words are taken out, what stays is shown beside it. */
export function ItemWords({ item, decision }: { item: DeskItem; decision: DecisionHandle }) {
  const t = useT();
  const { comment, original, source } = item;
  return (
    <section aria-labelledby="what-title" className="stack-tight">
      <h3 id="what-title" className="desk-label">
        {t('moderation.what')}
      </h3>
      {decision.action === 'redact' ? (
        <RedactionEditor item={item} decision={decision} />
      ) : (
        <div className="desk-words">
          <SourceWords item={item} />
        </div>
      )}
      {comment.suggestion && (
        <Disclosure summary={t('moderation.suggestion-diff')}>
          <InlineDiff parts={comment.suggestion.diff} lang={comment.language ?? undefined} />
        </Disclosure>
      )}
      {original && (
        <Disclosure summary={t('moderation.original')}>
          <div className="desk-words" lang={comment.language ?? undefined}>
            {original.body !== source.body && (
              <p className="source-words" dir="auto">
                {original.body}
              </p>
            )}
            {original.suggestion && original.suggestion !== source.suggestion && (
              <p className="source-words" dir="auto">
                {original.suggestion}
              </p>
            )}
          </div>
        </Disclosure>
      )}
    </section>
  );
}
