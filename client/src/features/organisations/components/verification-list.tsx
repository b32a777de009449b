import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { DatedRow, Register } from '../../../ui/register';
import type { Organisation } from '../api';
import { verificationFilePath, verificationsQuery } from '../people-api';

/** Each time staff vouched for an organisation: what they looked at, until when, and for staff what they saw. */
export function VerificationList({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const dates = useDates();
  const { data } = useQuery(verificationsQuery(organisation.id));
  if (!data) return null;
  if (data.items.length === 0) return <p>{t('organisations.no-verifications')}</p>;
  return (
    <Register>
      {data.items.map(({ id, method, note, link, by, verifiedAt, validUntil, endedAt, endedBecause, fileName }) => (
        <DatedRow
          key={id}
          date={verifiedAt}
          title={t(`organisations.method.${method}`)}
          facts={[
            endedAt && endedBecause
              ? t(`organisations.verification-end.${endedBecause}`, { day: dates.day(endedAt) })
              : t('organisations.valid-until', { day: dates.day(validUntil) }),
            by && t('organisations.verified-by', { name: by }),
          ]}
        >
          {note && <p dir="auto">{note}</p>}
          {link && (
            <p>
              <a href={link} rel="nofollow noopener" dir="ltr">
                {link}
              </a>
            </p>
          )}
          {fileName && (
            <p>
              <a href={verificationFilePath(organisation.id, id)} dir="auto">
                {fileName}
              </a>
            </p>
          )}
        </DatedRow>
      ))}
    </Register>
  );
}
