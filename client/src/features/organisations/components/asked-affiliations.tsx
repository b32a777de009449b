import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { type Affiliations, confirmAffiliation, endAffiliation } from '../affiliations-api';
import type { Organisation } from '../api';
import { OrganisationLink } from './organisation-link';

/** What one side says and the other has not confirmed, for those who keep the organisation. */
export function AskedAffiliations({
  organisation,
  asked,
}: { organisation: Organisation } & Pick<Affiliations, 'asked'>) {
  const t = useT();
  const dates = useDates();
  const api = useApi();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ otherId, confirm }: { otherId: string; confirm: boolean }) => {
      if (confirm) await confirmAffiliation(api, organisation.id, otherId);
      else await endAffiliation(api, organisation.id, otherId);
    },
    onSuccess: async (_, { confirm }) => {
      showToast({ text: t(confirm ? 'organisations.affiliation-confirmed' : 'organisations.affiliation-ended') });
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  if (asked.length === 0) return null;
  return (
    <div className="stack">
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <Rows label={t('organisations.asked')}>
        {asked.map(({ organisation: other, is, isMine, askedAt }) => (
          <Row
            key={other.id}
            lead={<Seat kind="organisation" />}
            title={<OrganisationLink organisation={other} />}
            facts={[
              t(`organisations.asked.${is}`, { whose: isMine ? 'mine' : 'theirs' }),
              t('organisations.asked-on', { day: dates.day(askedAt) }),
            ]}
            actions={
              <div className="cluster">
                {!isMine && (
                  <Button small pending={isPending} onClick={() => mutate({ otherId: other.id, confirm: true })}>
                    {t('organisations.confirm-affiliation')}
                  </Button>
                )}
                <Button
                  small
                  kind="quiet"
                  pending={isPending}
                  onClick={() => mutate({ otherId: other.id, confirm: false })}
                >
                  {t(isMine ? 'organisations.take-back-affiliation' : 'organisations.decline-affiliation')}
                </Button>
              </div>
            }
          />
        ))}
      </Rows>
    </div>
  );
}
