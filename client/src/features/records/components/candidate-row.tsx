import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type Translate, useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Prose } from '../../../ui/record';
import { DatedRow, Facts } from '../../../ui/register';
import { acceptRequest, askForComment, type Candidate, candidatesKey, declineRequest } from '../api';

/** Something said, where it would stand as a comment, and who has decided what. */
export function CandidateRow({ candidate, timeZone }: { candidate: Candidate; timeZone?: string }) {
  const t = useT();
  const { at, html, lang, document, kind, weight, slug, commentId } = candidate;
  return (
    <DatedRow
      date={at}
      timeZone={timeZone}
      dateNote={t(`records.kind.${kind}`)}
      title={document?.title ?? candidate.session.title}
      lang={document?.language ?? candidate.session.language}
      to={document ? `/consultations/${slug}/documents/${document.id}` : undefined}
    >
      <div className="record-said">
        <Facts
          items={[
            document?.passage && (
              <span key="passage" dir="auto">
                {t('records.about', {
                  passage: `${document.blockLabel ?? ''} ${document.passage}`.trim().slice(0, 90),
                })}
              </span>
            ),
            weight > 0 && t('records.weight', { count: weight }),
            standing(t, candidate),
            commentId && (
              <Link key="comment" to={`/consultations/${slug}/comments/${commentId}`}>
                {t('records.see-comment')}
              </Link>
            ),
          ]}
        />
        <Prose html={html} lang={lang} />
        <Acts candidate={candidate} />
      </div>
    </DatedRow>
  );
}

/** Where the consent stands. */
function standing(t: Translate, { request, commentState, mine }: Candidate): string | null {
  if (!request) return null;
  if (request.state === 'accepted')
    return t(commentState === 'held' ? 'records.consent.waits' : 'records.consent.accepted');
  if (request.state === 'declined') return t(mine ? 'records.consent.declined-mine' : 'records.consent.declined');
  return t(mine ? 'records.consent.asked-mine' : 'records.consent.asked');
}

function Acts({ candidate }: { candidate: Candidate }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { messageId, request, can, session } = candidate;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: 'ask' | 'accept' | 'decline') => {
      if (act === 'decline' && request) return declineRequest(api, request.id);
      return act === 'accept' && request ? acceptRequest(api, request.id) : askForComment(api, messageId);
    },
    onSuccess: async (_, act) => {
      showToast({ text: t(`records.done.${act}`) });
      await client.invalidateQueries({ queryKey: candidatesKey });
      await client.invalidateQueries({ queryKey: ['records', session.id] });
    },
  });
  if (!can.ask && !can.accept && !can.decline) return null;
  return (
    <>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <div className="cluster">
        {can.ask && (
          <Button small icon="comment" pending={isPending} onClick={() => mutate('ask')}>
            {t('records.act.ask')}
          </Button>
        )}
        {can.accept && (
          <Button small kind="primary" icon="check" pending={isPending} onClick={() => mutate('accept')}>
            {t(request?.state === 'asked' ? 'records.act.accept' : 'records.act.offer')}
          </Button>
        )}
        {can.decline && (
          <Button small kind="quiet" pending={isPending} onClick={() => mutate('decline')}>
            {t('records.act.decline')}
          </Button>
        )}
      </div>
    </>
  );
}
