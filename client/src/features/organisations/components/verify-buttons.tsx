import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { latePart } from '../../../ui/late-part';
import type { Organisation } from '../api';
import { unverify } from '../people-api';

const VerifyDialog = latePart(async () => (await import('./verify-dialog')).VerifyDialog);

/** For staff: vouching that an organisation is what it says, doing so anew, or taking that back. */
export function VerifyButtons({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [open, setOpen] = useState<'verify' | 'unverify' | null>(null);
  const close = () => setOpen(null);
  const takeBack = async () => {
    await unverify(api, organisation.id);
    showToast({ text: t('organisations.unverify-done') });
    await client.invalidateQueries({ queryKey: ['organisations'] });
  };
  return (
    <>
      <Button icon="seal" onClick={() => setOpen('verify')}>
        {t(organisation.verified ? 'organisations.verify-anew' : 'organisations.verify')}
      </Button>
      {organisation.verified && <Button onClick={() => setOpen('unverify')}>{t('organisations.unverify')}</Button>}
      {open === 'verify' && <VerifyDialog organisation={organisation} onClose={close} />}
      {open === 'unverify' && (
        <ConfirmDialog
          title={t('organisations.unverify-title', { name: organisation.name })}
          act={t('organisations.unverify')}
          keep={t('organisations.cancel')}
          run={takeBack}
          onClose={close}
        >
          <p>{t('organisations.unverify-explained')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
