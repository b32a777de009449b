import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { type Organisation, setVerified } from '../api';

/** For staff: vouching that an organisation is what it says, or taking that back. */
export function VerifyButton({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [way, setWay] = useState<'verify' | 'unverify' | null>(null);
  const next = organisation.verified ? 'unverify' : 'verify';
  const decide = async () => {
    await setVerified(api, organisation.id, way === 'verify');
    showToast({ text: t(`organisations.${way ?? next}-done`) });
    await client.invalidateQueries({ queryKey: ['organisations'] });
  };
  return (
    <>
      <Button icon="seal" onClick={() => setWay(next)}>
        {t(`organisations.${next}`)}
      </Button>
      {way && (
        <ConfirmDialog
          kind={way === 'verify' ? 'primary' : 'danger'}
          title={t(`organisations.${way}-title`, { name: organisation.name })}
          act={t(`organisations.${way}`)}
          keep={t('organisations.cancel')}
          run={decide}
          onClose={() => setWay(null)}
        >
          <p>{t(`organisations.${way}-explained`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
