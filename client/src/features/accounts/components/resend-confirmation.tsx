import { useMutation } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { resendConfirmation } from '../api';

/** Asks for the message with the confirmation link once more. */
export function ResendConfirmation({ email }: { email: string }) {
  const t = useT();
  const api = useApi();
  const { mutate, isPending } = useMutation({
    mutationFn: () => resendConfirmation(api, email),
    onSuccess: () => showToast({ text: t('accounts.resent', { email }) }),
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return (
    <Button icon="sync" pending={isPending} onClick={() => mutate()}>
      {t('accounts.resend')}
    </Button>
  );
}
