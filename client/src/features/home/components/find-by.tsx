import { useSuspenseQuery } from '@tanstack/react-query';
import { Form as NativeForm, Link } from 'react-router';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { organisationStakeholderTypes } from '../../../../../shared/vocabulary/stakeholder-types';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/text-field';
import { countriesQuery } from '../../organisations/territories';

/** Ways into the list, by what a consultation is about, where, and of whom it asks something. */
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
      <ByPlaceAndParty />
    </div>
  );
}

/** Places and kinds of organisations are too many for a list of links. */
function ByPlaceAndParty() {
  const t = useT();
  const { data: places } = useSuspenseQuery(countriesQuery);
  return (
    <NativeForm action="/consultations" method="get" className="form">
      <input type="hidden" name="state" value="any" />
      <SelectField
        name="territory"
        optional="unmarked"
        label={t('consultations.filter.place')}
        empty={t('consultations.filter.everywhere')}
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="stakeholderType"
        optional="unmarked"
        label={t('consultations.filter.asked-of')}
        empty={t('consultations.filter.everyone')}
        options={organisationStakeholderTypes.map((value) => ({ value, label: t(`vocabulary.stakeholder.${value}`) }))}
      />
      <Button type="submit" icon="search">
        {t('consultations.find')}
      </Button>
    </NativeForm>
  );
}
