import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../../lib/api';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem, problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import type { Receipt } from '../api';

/** Opens a receipt by its code, typed in any way; this browser then keeps it. */
export function ReceiptForm() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: async (values): Promise<Receipt> => {
      try {
        return await take(api.POST('/api/v1/receipts/open', { body: { code: values.text('code') } }));
      } catch (error) {
        if (asProblem(error).code !== 'not-found') throw error;
        throw problemOf('validation-failed', { errors: [{ pointer: '/code', code: 'opensNothing' }] });
      }
    },
    onSent: async () => {
      await client.invalidateQueries({ queryKey: ['receipt'] });
    },
  });
  return (
    <Form form={form} method="post">
      <FormProblem />
      <TextField
        name="code"
        label={t('my-work.receipt.code')}
        hint={t('my-work.receipt.code-hint')}
        error={form.violation('code') && t('my-work.receipt.code-wrong')}
        className="receipt-code-field"
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        dir="ltr"
      />
      <SubmitButton icon="key">{t('my-work.receipt.open')}</SubmitButton>
    </Form>
  );
}
