import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button, LinkButton } from '../../../ui/button';
import { Facts } from '../../../ui/register';
import { dismissLikeness, type Likeness } from '../merge-api';
import { OrganisationLink } from './organisation-link';
import { VerifiedTag } from './verified-tag';

/** Two that may be one: why, what each is, and what can be done about it. */
export function LikenessRow({ likeness }: { likeness: Likeness }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { first, second, reason } = likeness;
  const { mutate, isPending } = useMutation({
    mutationFn: () => dismissLikeness(api, likeness),
    onSuccess: async () => {
      showToast({ text: t('organisations.likeness-dismissed') });
      await client.invalidateQueries({ queryKey: ['organisations', 'duplicates'] });
    },
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return (
    <li>
      <p className="organisation-kind">{t(`organisations.likeness.${reason}`)}</p>
      <div className="register-body stack-tight">
        <One organisation={first} />
        <One organisation={second} />
        <div className="cluster">
          <LinkButton small icon="compare" to={`/organisations/${first.slug}/merge?with=${second.slug}`}>
            {t('organisations.look-at-merge')}
          </LinkButton>
          <Button small kind="quiet" pending={isPending} onClick={() => mutate()}>
            {t('organisations.dismiss-likeness')}
          </Button>
        </div>
      </div>
    </li>
  );
}

function One({ organisation }: { organisation: Likeness['first'] }) {
  const t = useT();
  const dates = useDates();
  return (
    <div>
      <h2 className="register-title">
        <OrganisationLink organisation={organisation} />
      </h2>
      <Facts
        items={[
          t('organisations.joined', { day: dates.day(organisation.createdAt) }),
          t('organisations.people-count', { count: organisation.members }),
          organisation.verified && <VerifiedTag key="verified" />,
        ]}
      />
    </div>
  );
}
