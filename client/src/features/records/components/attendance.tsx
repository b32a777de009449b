import { useT } from '../../../lib/i18n';
import { ShareBar } from '../../../ui/share-bar';
import { StakeholderWord } from '../../rooms/components/stakeholder-word';
import type { RecordAttendance } from '../api';

/** How many came, by the kind of stakeholder of those who told it. */
export function Attendance({ attendance: { total, types } }: { attendance: RecordAttendance }) {
  const t = useT();
  const rows = Object.entries(types).toSorted(([, a], [, b]) => b - a);
  const told = rows.reduce((sum, [, people]) => sum + people, 0);
  return (
    <div className="record-item">
      <p>{t('records.people-told', { count: total, told })}</p>
      {rows.length > 0 && (
        <ul className="record-bars">
          {rows.map(([type, people]) => (
            <li key={type}>
              <ShareBar label={<StakeholderWord type={type} />} figure={people} share={told > 0 ? people / told : 0} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
