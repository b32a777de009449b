import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { endAffiliation } from '../affiliations-api';
import type { Organisation, OrganisationSummary } from '../api';

/** Ends that one organisation belongs to another. */
export function EndAffiliation({ organisation, other }: { organisation: Organisation; other: OrganisationSummary }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const end = async () => {
    await endAffiliation(api, organisation.id, other.id);
    showToast({ text: t('organisations.affiliation-ended') });
    await client.invalidateQueries({ queryKey: ['organisations'] });
  };
  return (
    <>
      <Button kind="quiet" small icon="close" iconOnly onClick={() => setOpen(true)}>
        {t('organisations.end-affiliation', { name: other.name })}
      </Button>
      {open && (
        <ConfirmDialog
          title={t('organisations.end-affiliation-title', { name: other.name })}
          act={t('organisations.end-affiliation-act')}
          keep={t('organisations.cancel')}
          run={end}
          onClose={() => setOpen(false)}
        >
          <p>{t('organisations.end-affiliation-explained')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
