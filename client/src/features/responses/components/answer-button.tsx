import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { latePart } from '../../../ui/late-part';
import type { Comment } from '../../comments/api';

const AnswerDialog = latePart(async () => (await import('./answer-dialog')).AnswerDialog);

export interface AnswerButtonProps {
  comment: Comment;
  slug: string;
  /** Whether a draft is known to be there. */
  drafted?: boolean;
}

/** Answers a comment where it stands; there for those who may. */
export function AnswerButton({ comment, slug, drafted = false }: AnswerButtonProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!comment.can.answer) return null;
  const own = comment.answer?.commentId === comment.id;
  return (
    <>
      <Button
        kind="quiet"
        small
        icon="seal"
        onPointerEnter={AnswerDialog.preload}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        {t(own ? 'responses.change-answer' : drafted ? 'responses.go-on' : 'responses.answer')}
      </Button>
      {open && <AnswerDialog comment={comment} slug={slug} onClose={() => setOpen(false)} />}
    </>
  );
}
