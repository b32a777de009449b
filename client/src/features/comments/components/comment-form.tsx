import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Anchor } from '../../../../../shared/documents';
import { type DraftHandle, useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { type Comment, type PostComment, postComment, type PostedComment } from '../api';
import { keepForLater } from '../outbox';
import { told } from '../told';
import { refreshThreads } from '../thread-cache';
import { asStance, BodyField, StanceField, SuggestionField } from './comment-fields';
import { GuestFields } from './guest-fields';
import { SpeakerField } from './speaker-field';

export interface CommentFormProps {
  activityId: string;
  /** Where the draft is kept, such as `block:<id>`. */
  place: string;
  documentId?: string;
  anchor?: Anchor | null;
  /** The words a suggestion starts from; offers the field for suggested wording. */
  passage?: string;
  /** Opens with the suggestion, for those who chose to suggest. */
  suggesting?: boolean;
  replyTo?: Comment;
  /** Why nothing can be sent just now; the words stay. */
  closed?: ReactNode;
  /** A draft was found that is about these words. */
  onAnchor?: (anchor: Anchor) => void;
  /** The comment was taken, kept for later, or given up. */
  onClose: () => void;
}

/** Writes a comment or a reply. What is typed is kept until the server has taken it. */
export function CommentForm(props: CommentFormProps) {
  const { place, replyTo, passage, closed, onClose } = props;
  const t = useT();
  const viewer = useViewer();
  const draft = useDraft(place, props.anchor);
  const [chosen, setChosen] = useState(props.suggesting ?? false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  useFoundAnchor(draft, props.onAnchor);

  const suggestable = !replyTo && passage !== undefined;
  const suggesting = suggestable && (chosen || draft.found?.values['suggestion'] !== undefined);
  const form = useSending(props, draft, suggesting);

  return (
    <Form form={form} draft={draft} aria-label={t(replyTo ? 'comments.reply' : 'comments.write')}>
      {closed}
      <FormProblem />
      {!replyTo && <StanceField />}
      {suggesting && <SuggestionField ref={first} words={passage} />}
      <BodyField
        ref={suggesting ? undefined : first}
        label={t(suggesting ? 'comments.why' : replyTo ? 'comments.your-reply' : 'comments.your-comment')}
        optional={suggesting}
        foot={<DraftLine draft={draft} />}
      />
      {suggestable && !suggesting && (
        <Button kind="quiet" small icon="suggest" onClick={() => setChosen(true)}>
          {t('comments.suggest-wording')}
        </Button>
      )}
      {viewer ? <SpeakerField viewer={viewer} /> : <GuestFields />}
      <div className="cluster">
        <SubmitButton icon="comment">{t(replyTo ? 'comments.send-reply' : 'comments.send')}</SubmitButton>
        <Button kind="quiet" onClick={onClose}>
          {t('comments.cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** Sends the form. Where nobody can be reached the comment waits in this browser instead. */
function useSending(props: CommentFormProps, draft: DraftHandle, suggesting: boolean) {
  const { activityId, place, onClose } = props;
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const personId = useViewer()?.id ?? null;
  return useForm<PostedComment | null>({
    send: async (values, clientKey) => {
      const comment = commentOf(values, clientKey, props, suggesting);
      try {
        return await postComment(api, activityId, comment);
      } catch (error) {
        const offline = asProblem(error).code === 'offline';
        if (offline && keepForLater({ activityId, place, personId, comment: { ...comment, clientKey }, refused: null }))
          return null;
        throw error;
      }
    },
    onSent: async (comment) => {
      draft.clear();
      if (!comment) return onClose();
      await refreshThreads(client, activityId);
      onClose();
      told(t, comment);
    },
  });
}

/** Tells once what words a draft from elsewhere is about. */
function useFoundAnchor({ found }: DraftHandle, tell?: (anchor: Anchor) => void): void {
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (found?.anchor?.position) latest.current?.(found.anchor);
  }, [found]);
}

function commentOf(
  values: FormValues,
  clientKey: string,
  { replyTo, documentId, anchor, passage }: CommentFormProps,
  suggesting: boolean,
): PostComment {
  const suggestion = suggesting ? values.optional('suggestion') : undefined;
  const displayName = values.optional('guest.displayName');
  return {
    clientKey,
    body: values.text('body'),
    stance: asStance(values.text('stance')),
    ...(replyTo ? { parentId: replyTo.id } : anchor ? { anchor } : documentId ? { documentId } : {}),
    ...(suggestion && suggestion !== passage ? { suggestion } : {}),
    ...(values.optional('organisationId') ? { organisationId: values.text('organisationId') } : {}),
    ...(displayName ? { guest: { displayName, email: values.optional('guest.email') } } : {}),
  };
}
