import type { Presence } from '../../../../../shared/rooms';
import { stakeholderTypes } from '../../../../../shared/vocabulary/stakeholder-types';
import { useT } from '../../../lib/i18n';
import { Dialog } from '../../../ui/dialog';
import { StakeholderWord } from './stakeholder-word';

/** How many are here, by kind of stakeholder of those who told; never who. */
export function PresenceDialog({ presence, onClose }: { presence: Presence; onClose: () => void }) {
  const t = useT();
  const told = Object.entries(presence.types)
    .filter(([type]) => (stakeholderTypes as string[]).includes(type))
    .sort(([, a], [, b]) => b - a);
  const silent = presence.total - told.reduce((sum, [, count]) => sum + count, 0);
  return (
    <Dialog title={t('rooms.here', { count: presence.total })} onClose={onClose}>
      <table className="table presence-table">
        <thead>
          <tr>
            <th scope="col">{t('rooms.stakeholder')}</th>
            <th scope="col" className="numeric">
              {t('rooms.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map(([type, count]) => (
            <tr key={type}>
              <th scope="row">
                <StakeholderWord type={type} />
              </th>
              <td className="numeric">{count}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('rooms.not-told')}</th>
            <td className="numeric">{Math.max(0, silent)}</td>
          </tr>
        </tbody>
      </table>
      <p className="small muted">{t('rooms.presence-explained')}</p>
    </Dialog>
  );
}
