import { commentPath, documentPath } from '../../../../../shared/space-paths';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { type Translate, useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Prose } from '../../../ui/record';
import { DatedRow, Facts } from '../../../ui/register';
import { sessionPaths } from '../../sessions/paths';
import {
  acceptRequest,
  askedQuery,
  askForComment,
  type Candidate,
  candidatesQuery,
  declineRequest,
  recordQuery,
} from '../api';
import { OnPassage } from './on-passage';

interface CandidateRowProps {
  candidate: Candidate;
  timeZone?: string;
  /** On a page that is not about the session. */
  elsewhere?: boolean;
  onDecided?: () => void;
}

/** Something said, where it would stand as a comment, and who has decided what. */
export function CandidateRow({ candidate, timeZone, elsewhere = false, onDecided }: CandidateRowProps) {
  const t = useT();
  const said = useRef<HTMLDivElement>(null);
  const { at, html, lang, document, kind, weight, space, commentId, session } = candidate;
  const standingNow = standing(t, candidate);
  // The button that had the focus goes when it is decided.
  const decided = () => {
    said.current?.focus();
    onDecided?.();
  };
  const head = elsewhere || !document ? session : document;
  return (
    <DatedRow
      date={at}
      timeZone={timeZone}
      dateNote={t(`records.kind.${kind}`)}
      title={head.title}
      lang={head.language}
      to={head === document ? documentPath(space, head.id) : sessionPaths.one(session.id)}
    >
      <div ref={said} className="record-said" tabIndex={-1}>
        <Prose html={html} lang={lang} />
        <Facts
          items={[
            document?.passage && <OnPassage key="passage" document={document} />,
            weight > 0 && t('records.weight', { count: weight }),
            standingNow && <strong key="standing">{standingNow}</strong>,
            commentId && (
              <Link key="comment" to={commentPath(space, commentId)}>
                {t('records.see-comment')}
              </Link>
            ),
          ]}
        />
        <Acts candidate={candidate} onDone={decided} />
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

function Acts({ candidate, onDone }: { candidate: Candidate; onDone: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { messageId, request, can, session } = candidate;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: 'ask' | 'accept' | 'decline') => {
      if (act === 'decline' && request) return declineRequest(api, request.id);
      return act === 'accept' && request ? acceptRequest(api, request.id) : askForComment(api, messageId);
    },
    onSuccess: (now, act) => {
      showToast({
        text: t(act === 'accept' && now.commentState === 'held' ? 'records.done.held' : `records.done.${act}`),
      });
      onDone();
      // What was asked stays with what came of it until the page is left.
      client.setQueryData(askedQuery.queryKey, (list?: Candidate[]) =>
        list?.map((one) => (one.messageId === messageId ? now : one)),
      );
      void client.invalidateQueries({ queryKey: candidatesQuery(session.id).queryKey });
      void client.invalidateQueries({ queryKey: recordQuery(session.id).queryKey });
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
