import { Link } from 'react-router';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { useT } from '../../../lib/i18n';

/** Ways into the list, by what a consultation is about. */
export function FindBy() {
  const t = useT();
  return (
    <div className="find-by">
      <div>
        <h3>{t('consultations.filter.field')}</h3>
        <ul role="list">
          {policyFields.map((code) => (
            <li key={code}>
              <Link to={`/consultations?state=any&policyField=${code}`}>{t(`vocabulary.field.${code}`)}</Link>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('consultations.filter.level')}</h3>
        <ul role="list">
          {governanceLevels.map((code) => (
            <li key={code}>
              <Link to={`/consultations?state=any&level=${code}`}>{t(`vocabulary.level.${code}`)}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
