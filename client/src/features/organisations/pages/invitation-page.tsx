import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { asProblem, loadProblemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { signInPath, useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { PageHead } from '../../../ui/page-parts';
import { SubmitButton } from '../../../ui/submit-button';
import { Skeleton } from '../../../ui/waiting';
import { useRefreshViewer } from '../../accounts/refresh-viewer';
import { acceptInvitation, offerQuery } from '../api';

/** Where the link of an invitation leads: what is offered, and accepting it. */
export function Component() {
  const t = useT();
  const viewer = useViewer();
  const title = t('organisations.invitation.title');
  usePage({ title });
  return (
    <>
      <PageHead title={title}>{viewer ? <Offer /> : <Account />}</PageHead>
    </>
  );
}

/** An invitation is for the holder of an address, so it takes an account to see it. */
function Account() {
  const t = useT();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  return (
    <>
      <p className="lede">{t('organisations.invitation.account-needed')}</p>
      <div className="cluster">
        <LinkButton kind="primary" to={signInPath(here)}>
          {t('organisations.invitation.sign-in')}
        </LinkButton>
        <LinkButton to={`/sign-up?next=${encodeURIComponent(here)}`}>
          {t('organisations.invitation.sign-up')}
        </LinkButton>
      </div>
    </>
  );
}

function Offer() {
  const t = useT();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { data: offer, error } = useQuery({ ...offerQuery(token), enabled: useHydrated() });
  if (error) {
    return (
      <Notice tone="critical" title={t('organisations.invitation.useless')}>
        <p>{loadProblemText(t, asProblem(error).problem)}</p>
      </Notice>
    );
  }
  if (!offer) return <Skeleton />;
  const name = (words: string) => (
    <strong lang={offer.language} dir="auto">
      {words}
    </strong>
  );
  return (
    <>
      <p className="lede">
        {t.rich(`organisations.invitation.offer.${offer.role}`, { name: offer.name }, { b: name })}
      </p>
      <Accept token={token} />
    </>
  );
}

function Accept({ token }: { token: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refreshViewer = useRefreshViewer();
  const form = useForm({
    send: () => acceptInvitation(api, token),
    onSent: async ({ slug, name }) => {
      await Promise.all([refreshViewer(), client.invalidateQueries({ queryKey: ['organisations'] })]);
      showToast({ text: t('organisations.invitation.joined', { name }) });
      await navigate(`/organisations/${slug}`);
    },
  });
  return (
    <Form form={form} method="post">
      <FormProblem />
      <div className="form-actions">
        <SubmitButton icon="check">{t('organisations.invitation.accept')}</SubmitButton>
        <LinkButton to="/">{t('organisations.invitation.not-now')}</LinkButton>
      </div>
    </Form>
  );
}
