import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDraft } from '../../../lib/drafts';
import { Form } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useVersionedForm } from '../../../lib/versioned-form';
import { Button } from '../../../ui/button';
import { ConflictNotice } from '../../../ui/conflict-notice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Quote } from '../../../ui/record';
import { SubmitButton } from '../../../ui/submit-button';
import { type Comment, editComment, permalinkQuery } from '../api';
import { focusComment } from '../focus-comment';
import { replaceComment } from '../thread-cache';
import { asStance, BodyField, StanceField, SuggestionField } from './comment-fields';

const partOf = ({ body, suggestion, stance }: Comment) => [body, suggestion?.text ?? null, stance];

/** Changes one's own comment. What was saved elsewhere meanwhile is shown beside one's own words, not overwritten. */
export function EditForm({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const draft = useDraft(`edit:${comment.id}`);
  const body = useRef<HTMLTextAreaElement>(null);
  useEffect(() => body.current?.focus(), []);
  const { form, shown, round, conflict } = useVersionedForm<Comment>({
    current: comment,
    reload: () => client.fetchQuery({ ...permalinkQuery(comment.id), staleTime: 0 }),
    part: partOf,
    send: (values, seen) =>
      editComment(api, seen, {
        body: values.text('body'),
        ...(seen.parentId ? {} : { stance: asStance(values.text('stance')) }),
        ...(seen.suggestion ? { suggestion: values.optional('suggestion') ?? null } : {}),
      }),
    onSaved: (saved) => {
      replaceComment(client, saved);
      showToast({ text: t(saved.state === 'held' ? 'comments.sent-held' : 'comments.changed') });
      onClose();
      focusComment(saved.id);
    },
    draft,
  });
  return (
    <Form key={round} form={form} draft={draft} aria-label={t('comments.edit')}>
      {conflict ? (
        <>
          <ConflictNotice conflict={conflict} />
          <p className="small muted">{t('comments.saved-meanwhile')}</p>
          {conflict.theirs.suggestion && <Quote>{conflict.theirs.suggestion.text}</Quote>}
          <Quote>{conflict.theirs.body}</Quote>
        </>
      ) : (
        <FormProblem />
      )}
      {!comment.parentId && <StanceField stance={shown.stance} />}
      {shown.suggestion && <SuggestionField words={shown.suggestion.text} />}
      <BodyField
        ref={body}
        label={t(
          shown.suggestion ? 'comments.why' : comment.parentId ? 'comments.your-reply' : 'comments.your-comment',
        )}
        optional={shown.suggestion !== null}
        words={shown.body}
        foot={<DraftLine draft={draft} />}
      />
      <div className="cluster">
        <SubmitButton icon="check">{t('comments.save')}</SubmitButton>
        <Button kind="quiet" onClick={onClose}>
          {t('comments.cancel')}
        </Button>
      </div>
    </Form>
  );
}
