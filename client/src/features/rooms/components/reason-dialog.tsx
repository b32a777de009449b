import type { DecisionReason, ReportReason } from '../../../../../shared/comments';
import { roomLimits } from '../../../../../shared/rooms';
import { useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { SelectField, TextArea } from '../../../ui/text-field';
import { FormDialog } from './form-dialog';

export interface ReasonDialogProps<Reason extends DecisionReason | ReportReason> {
  title: string;
  /** What the button does. */
  act: string;
  hint: string;
  reasons: readonly Reason[];
  run: (reason: Reason, explanation: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why: one of the reasons of the house rules, and words for whoever is told. */
export function ReasonDialog<Reason extends DecisionReason | ReportReason>(props: ReasonDialogProps<Reason>) {
  const { title, act, hint, reasons, run, onClose } = props;
  const t = useT();
  const form = useForm({
    send: (values) => run(values.text('reason') as Reason, values.text('explanation')),
    onSent: onClose,
  });
  return (
    <FormDialog title={title} onClose={onClose} form={form} act={act}>
      <SelectField
        name="reason"
        label={t('rooms.reason')}
        empty={t('rooms.reason-none')}
        options={reasons.map((value) => ({ value, label: t(`comments.reason.${value}`) }))}
      />
      <TextArea
        name="explanation"
        optional
        rows={3}
        label={t('rooms.explanation')}
        hint={hint}
        limit={roomLimits.reason}
      />
    </FormDialog>
  );
}
