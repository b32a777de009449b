import { commentPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { InlineDiff, Prose } from '../../../ui/record';
import { DatedRow } from '../../../ui/register';
import { AnswerTag, CommentStateTag, StanceTag } from '../../../ui/tag';
import { type Organisation, type Said, saidQuery } from '../api';

/** What was said in an organisation's name; its administrators also see what is not public, and why. */
export function SaidList({ organisation, from }: { organisation: Organisation; from?: string }) {
  const t = useT();
  const { id, slug, can } = organisation;
  return (
    <PagedRegister
      query={saidQuery(id, from)}
      failed={t('organisations.said-failed')}
      empty={
        <Empty
          title={t('organisations.said-nothing')}
          action={can.speak && <LinkButton to="/consultations">{t('organisations.find-consultation')}</LinkButton>}
        >
          <p>{t('organisations.said-nothing-explained')}</p>
        </Empty>
      }
      renderRow={(said) => <SaidRow key={said.id} said={said} />}
      pathFrom={(cursor) => `/organisations/${slug}?cursor=${encodeURIComponent(cursor)}#said`}
    />
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
    <DatedRow
      date={createdAt}
      title={space ? space.title : t('comments.out-of-sight')}
      to={space ? commentPath(space, id) : undefined}
      facts={facts}
    >
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
