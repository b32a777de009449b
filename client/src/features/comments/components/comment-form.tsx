import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { commentLimits, stances, type Stance } from '../../../../../shared/comments';
import type { Anchor } from '../../../../../shared/documents';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { type Comment, editComment, postComment, type PostedComment } from '../api';
import { refreshThreads, replaceComment } from '../thread-cache';
import { GuestFields } from './guest-fields';
import { ReceiptNotice } from './receipt-notice';
import { SpeakerField } from './speaker-field';

export interface CommentFormProps {
  slug: string;
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
  edit?: Comment;
  onDone: (comment: Comment) => void;
  onCancel?: () => void;
}

const asStance = (text: string): Stance => ((stances as readonly string[]).includes(text) ? (text as Stance) : 'none');

/** Writes a comment, a reply or a change. What is typed is kept until the server has taken it. */
export function CommentForm(props: CommentFormProps) {
  const { activityId, place, edit, replyTo, passage, onDone, onCancel } = props;
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const viewer = useViewer();
  const draft = useDraft(place, props.anchor);
  const [suggesting, setSuggesting] = useState(props.suggesting ?? Boolean(edit?.suggestion));
  const [receipt, setReceipt] = useState<string | null>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  // The form came because the person asked for it; the one that stands on the page takes no focus.
  useEffect(() => {
    if (onCancel) body.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when it opens
  }, []);

  const form = useForm<Comment | PostedComment>({
    send: (values, clientKey) =>
      edit
        ? editComment(api, edit, changeOf(values, suggesting))
        : postComment(api, activityId, postOf(values, clientKey, props, suggesting)),
    onSent: async (comment) => {
      draft.clear();
      const code = 'receiptCode' in comment ? comment.receiptCode : null;
      if (edit) replaceComment(client, comment);
      else await refreshThreads(client, activityId);
      if (code) return setReceipt(code);
      showToast({
        text: t(comment.state === 'held' ? 'comments.sent-held' : edit ? 'comments.changed' : 'comments.sent'),
      });
      onDone(comment);
    },
  });

  if (receipt) return <ReceiptNotice code={receipt} onClose={() => onDone({} as Comment)} />;
  const suggestable = !replyTo && (passage !== undefined || Boolean(edit?.suggestion));
  return (
    <Form
      form={form}
      draft={draft}
      aria-label={t(edit ? 'comments.edit' : replyTo ? 'comments.reply' : 'comments.write')}
    >
      <FormProblem />
      {!replyTo && (
        <Segmented
          name="stance"
          label={t('comments.stance')}
          defaultValue={edit?.stance ?? 'none'}
          options={stances.map((value) => ({
            value,
            label: t(`ui.stance.${value}`),
            icon: value === 'none' ? undefined : value,
          }))}
        />
      )}
      {suggestable && suggesting && (
        <TextArea
          name="suggestion"
          label={t('comments.suggested-wording')}
          hint={t('comments.suggestion-hint')}
          rows={4}
          className="field-record"
          limit={commentLimits.suggestion}
          defaultValue={edit?.suggestion?.text ?? passage}
        />
      )}
      <TextArea
        ref={body}
        name="body"
        label={t(
          suggesting && suggestable ? 'comments.why' : replyTo ? 'comments.your-reply' : 'comments.your-comment',
        )}
        optional={suggesting && suggestable}
        rows={5}
        limit={commentLimits.body}
        defaultValue={edit?.body ?? ''}
        foot={<DraftLine draft={draft} />}
      />
      {suggestable && !suggesting && (
        <Button kind="quiet" small icon="suggest" onClick={() => setSuggesting(true)}>
          {t('comments.suggest-wording')}
        </Button>
      )}
      {!edit && viewer && <SpeakerField viewer={viewer} />}
      {!edit && !viewer && <GuestFields />}
      <div className="cluster">
        <SubmitButton icon="comment">
          {t(edit ? 'comments.save' : replyTo ? 'comments.send-reply' : 'comments.send')}
        </SubmitButton>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {t('comments.cancel')}
          </Button>
        )}
      </div>
    </Form>
  );
}

function changeOf(values: FormValues, suggesting: boolean) {
  return {
    body: values.text('body'),
    stance: asStance(values.text('stance')),
    ...(suggesting ? { suggestion: values.optional('suggestion') ?? null } : {}),
  };
}

function postOf(
  values: FormValues,
  clientKey: string,
  { replyTo, documentId, anchor, passage }: CommentFormProps,
  suggesting: boolean,
) {
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
