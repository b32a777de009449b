import { commentPath } from '../../../../../shared/space-paths';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Prose } from '../../../ui/record';
import { AnswerTag } from '../../../ui/tag';
import { permalinkQuery } from '../../comments/api';
import { type Answer, discardAnswer, publishAnswer } from '../api';
import { useAnswersRefresh } from '../use-answers-refresh';
import { AnswerButton } from './answer-button';

/** An answer that is written and not yet public, under the words it answers. */
export function DraftRow({ answer, slug }: { answer: Answer; slug: string }) {
  const t = useT();
  const { data: comment } = useQuery(permalinkQuery(answer.commentId));
  const name = comment?.author?.organisation?.name ?? comment?.author?.name ?? t('comments.former-participant');
  return (
    <li className="draft-answer">
      {comment && (
        <div className="answer-said">
          <p className="small muted">
            <Link to={commentPath({ kind: 'consultation', slug }, comment.id)}>{t('responses.said-by', { name })}</Link>
          </p>
          {comment.bodyHtml && <Prose html={comment.bodyHtml} lang={comment.language ?? undefined} />}
        </div>
      )}
      <div className="stack-tight">
        <p className="cluster">
          <AnswerTag status={answer.status} />
          <span className="small muted">{t(`responses.scope.${answer.scope}`)}</span>
        </p>
        <Prose html={answer.bodyHtml} lang={answer.language} record />
        <div className="cluster">
          {comment && <AnswerButton comment={comment} slug={slug} drafted />}
          <DraftActs answer={answer} slug={slug} />
        </div>
      </div>
    </li>
  );
}

function DraftActs({ answer, slug }: { answer: Answer; slug: string }) {
  const t = useT();
  const api = useApi();
  const refresh = useAnswersRefresh(slug);
  const [asking, setAsking] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: () => publishAnswer(api, answer.commentId),
    onSuccess: async () => {
      showToast({ text: t('responses.is-public') });
      await refresh();
    },
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return (
    <>
      <Button small icon="seal" pending={isPending} onClick={() => mutate()}>
        {t('responses.publish-this')}
      </Button>
      <Button kind="quiet" small icon="trash" onClick={() => setAsking(true)}>
        {t('responses.discard')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('responses.discard-title')}
          act={t('responses.discard')}
          keep={t('responses.keep-it')}
          run={async () => {
            await discardAnswer(api, answer.commentId);
            await refresh();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('responses.discard-explained')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
