import { spaceLimits } from '../../../../../shared/spaces';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Dialog } from '../../../ui/dialog';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';

export interface ReturnDialogProps {
  spaceId: string;
  run: (note: string) => Promise<unknown>;
  onClose: () => void;
}

/** Sends a draft back to its team with what has to change. */
export function ReturnDialog({ spaceId, run, onClose }: ReturnDialogProps) {
  const t = useT();
  const draft = useDraft(`plan-return:${spaceId}`);
  const form = useForm({
    send: (values) => run(values.text('note')),
    onSent: () => {
      draft.clear();
      onClose();
    },
  });
  return (
    <Dialog title={t('planning.ask.return')} onClose={onClose}>
      <Form form={form} draft={draft} aria-label={t('planning.ask.return')}>
        <FormProblem />
        <TextArea
          name="note"
          label={t('planning.return-note')}
          hint={t('planning.return-note-hint')}
          limit={spaceLimits.reason}
          rows={5}
        />
        <div className="form-actions">
          <SubmitButton icon="return">{t('planning.do.return')}</SubmitButton>
          <DraftLine draft={draft} />
        </div>
      </Form>
    </Dialog>
  );
}
