import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { InlineDiff, Prose } from '../../../ui/record';
import { DatedRow, Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { AnswerTag, CommentStateTag, StanceTag } from '../../../ui/tag';
import { Skeleton } from '../../../ui/waiting';
import { type Organisation, type Said, saidQuery } from '../api';

/** What was said in an organisation's name; its administrators also see what is not public, and why. */
export function SaidList({ organisation, from }: { organisation: Organisation; from?: string }) {
  const t = useT();
  const { id, slug, can } = organisation;
  const { pages, items, error, next, more, isPending, retry } = useList(saidQuery(id, from));
  if (error && !pages) return <ErrorState title={t('organisations.said-failed')} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={2} />;
  if (items.length === 0) {
    return (
      <Empty
        title={t('organisations.said-nothing')}
        action={can.speak && <LinkButton to="/consultations">{t('organisations.find-consultation')}</LinkButton>}
      >
        <p>{t('organisations.said-nothing-explained')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Register>
        {items.map((said) => (
          <SaidRow key={said.id} said={said} />
        ))}
      </Register>
      {next && (
        <ShowMore
          shown={items.length}
          pending={isPending}
          onMore={more}
          href={`/organisations/${slug}?cursor=${encodeURIComponent(next)}#said`}
        />
      )}
    </>
  );
}

function SaidRow({ said }: { said: Said }) {
  const t = useT();
  const { id, space, author, state, stance, answer, decision, createdAt } = said;
  const facts = [
    author && t('organisations.spoken-by', { name: author.name ?? t('comments.former-participant') }),
    stance && stance !== 'none' && <StanceTag key="stance" stance={stance} />,
    state && state !== 'visible' && <CommentStateTag key="state" state={state} />,
    answer && <AnswerTag key="answer" status={answer.status} />,
  ];
  return (
    <DatedRow date={createdAt} title={space.title} to={`/consultations/${space.slug}/comments/${id}`} facts={facts}>
      <Words said={said} />
      {decision && decision.action !== 'keep' && (
        <p className="small">
          {t(`comments.decision.${decision.action}`)}{' '}
          {t('comments.decision.reason', { reason: t(`comments.reason.${decision.reason}`) })} {decision.explanation}
        </p>
      )}
    </DatedRow>
  );
}

function Words({ said: { gone, bodyHtml, suggestion, language } }: { said: Said }) {
  const t = useT();
  const lang = language ?? undefined;
  if (gone) return <p className="muted">{t(`comments.gone.${gone}`)}</p>;
  return (
    <div className="said-words">
      {suggestion && <InlineDiff label={t('comments.suggested-wording')} parts={suggestion.diff} lang={lang} />}
      {bodyHtml && <Prose html={bodyHtml} lang={lang} />}
    </div>
  );
}
