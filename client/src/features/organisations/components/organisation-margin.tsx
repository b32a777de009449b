import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import type { Organisation } from '../api';
import { VerifiedTag } from './verified-tag';

/** What kind of organisation it is, and whether staff vouch for it: on what evidence, and until when. */
export function OrganisationMargin({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const dates = useDates();
  const { stakeholderType, levels, verifiedAt, verifiedUntil, verifiedBy } = organisation;
  return (
    <>
      <strong>{t(`vocabulary.stakeholder.${stakeholderType}`)}</strong>
      {levels.length > 0 && <span>{levels.map((level) => t(`vocabulary.level.${level}`)).join(', ')}</span>}
      {verifiedAt ? (
        <>
          <span>
            <VerifiedTag />
          </span>
          <span>{t('organisations.verified-on', { day: dates.day(verifiedAt) })}</span>
          {verifiedBy && <span>{t(`organisations.method.${verifiedBy}`)}</span>}
          {verifiedUntil && <span>{t('organisations.valid-until', { day: dates.day(verifiedUntil) })}</span>}
        </>
      ) : (
        <span>{t('organisations.not-verified')}</span>
      )}
    </>
  );
}
