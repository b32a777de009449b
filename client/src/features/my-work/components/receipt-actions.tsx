import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { signInPath, useViewer } from '../../../lib/viewer';
import { Button, LinkButton } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import type { Receipt } from '../api';

/** Taking over what was said with a receipt, and forgetting it on this device. */
export function ReceiptActions({ receipt }: { receipt: Receipt }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  const claim = useMutation({
    mutationFn: () => api.POST('/api/v1/receipts/claim', { body: {} }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['receipt'], refetchType: 'none' }),
        client.invalidateQueries({ queryKey: ['my-work'] }),
      ]);
      showToast({ text: t('my-work.receipt.taken-over') });
      await navigate('/my-work#said');
    },
  });
  const forget = useMutation({
    mutationFn: () => api.DELETE('/api/v1/receipts/current'),
    onSuccess: async () => {
      showToast({ text: t('my-work.receipt.forgotten') });
      await client.invalidateQueries({ queryKey: ['receipt'] });
    },
  });
  const error = claim.error ?? forget.error;
  return (
    <>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <div className="cluster">
        {!receipt.claimed && viewer && (
          <Button kind="primary" icon="user" pending={claim.isPending} onClick={() => claim.mutate()}>
            {t('my-work.receipt.claim')}
          </Button>
        )}
        {!viewer && (
          <LinkButton icon="user" to={signInPath('/receipt')}>
            {t(receipt.claimed ? 'my-work.receipt.sign-in' : 'my-work.receipt.sign-in-to-claim')}
          </LinkButton>
        )}
        <Button kind="quiet" icon="close" pending={forget.isPending} onClick={() => forget.mutate()}>
          {t('my-work.receipt.forget')}
        </Button>
      </div>
    </>
  );
}
