import type { ReactNode } from 'react';
import type { DraftHandle } from '../../../lib/drafts';
import { Form, type FormHandle } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Dialog, type DialogProps } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'kind' | 'onClose'> {
  form: FormHandle;
  draft?: DraftHandle;
  /** What the button does. */
  act: string;
  danger?: boolean;
  /** What it is about, above the fields. */
  about?: ReactNode;
  children: ReactNode;
}

/** A few words asked for in the middle of a live session. */
export function FormDialog({ title, kind, onClose, form, draft, act, danger, about, children }: FormDialogProps) {
  const t = useT();
  return (
    <Dialog kind={kind} title={title} onClose={onClose}>
      {about}
      <Form form={form} draft={draft}>
        <FormProblem />
        {children}
        <div className="cluster">
          <SubmitButton kind={danger ? 'danger' : undefined}>{act}</SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
