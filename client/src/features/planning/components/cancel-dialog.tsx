import { useQueryClient } from '@tanstack/react-query';
import type { Api } from '../../../lib/api';
import { Form, useForm } from '../../../lib/forms';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';

interface CancelDialogProps {
  title: string;
  label: string;
  hint: string;
  /** Characters of the reason. */
  limit: number;
  /** A verb and its object. */
  act: string;
  keep: string;
  /** What is said once it is called off. */
  done: string;
  send: (api: Api, reason: string) => Promise<unknown>;
  /** What shows it, by the beginning of its keys. */
  shownBy: readonly string[];
  onClose: () => void;
}

/** Calls something off, with a reason that whoever would have come is told. */
export function CancelDialog(props: CancelDialogProps) {
  const { title, label, hint, limit, act, keep, done, send, shownBy, onClose } = props;
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => send(api, values.text('reason')),
    onSent: async () => {
      onClose();
      showToast({ text: done });
      await client.invalidateQueries({ queryKey: shownBy });
    },
  });
  return (
    <Dialog urgent title={title} onClose={onClose}>
      <Form form={form} aria-label={title}>
        <FormProblem />
        <TextArea name="reason" label={label} hint={hint} limit={limit} rows={4} />
        <div className="form-actions">
          <SubmitButton kind="danger" icon="close">
            {act}
          </SubmitButton>
          <Button onClick={onClose}>{keep}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
