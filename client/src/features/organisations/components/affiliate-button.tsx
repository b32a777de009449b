import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { latePart } from '../../../ui/late-part';
import type { Organisation } from '../api';

const AffiliateDialog = latePart(async () => (await import('./affiliate-dialog')).AffiliateDialog);

/** For those who administer another organisation: saying that the two belong together. */
export function AffiliateButton({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const own =
    viewer?.memberships.filter(
      ({ organisationId, role }) => role === 'administrator' && organisationId !== organisation.id,
    ) ?? [];
  if (own.length === 0) return null;
  return (
    <>
      <Button icon="link" onClick={() => setOpen(true)}>
        {t('organisations.affiliate-open')}
      </Button>
      {open && <AffiliateDialog {...{ organisation, own }} onClose={() => setOpen(false)} />}
    </>
  );
}
