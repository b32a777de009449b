import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { TabLinks } from '../../../ui/tabs';
import type { Body } from '../../bodies/api';

/** The views of this part of a body. */
export function AgreementTabs({ body, selected }: { body: Body; selected: 'agreements' | 'commitments' | 'report' }) {
  const t = useT();
  const path = spacePath(body);
  return (
    <TabLinks
      label={t('agreements.views')}
      selected={selected}
      items={[
        { id: 'agreements', label: t('agreements.pacts'), to: `${path}/agreements` },
        { id: 'commitments', label: t('agreements.commitments'), to: `${path}/commitments` },
        { id: 'report', label: t('agreements.report'), to: `${path}/agreements/report` },
      ]}
    />
  );
}
