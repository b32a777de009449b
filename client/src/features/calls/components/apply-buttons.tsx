import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { signInPath, useViewer } from '../../../lib/viewer';
import { Button, LinkButton } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { type Call, startApplication } from '../api';

/** The ways on from a call: to apply, to one's application, to assess, to the team's pages. */
export function ApplyButtons({ call }: { call: Call }) {
  const t = useT();
  const api = useApi();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (organisationId?: string) =>
      startApplication(api, call.id, { clientKey: crypto.randomUUID(), organisationId }),
    onSuccess: (id) => navigate(`/applications/${id}`),
  });
  const { can, ownApplicationId, isAssessor, organisations, state } = call;
  return (
    <div className="stack">
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <div className="cluster">
        {ownApplicationId && (
          <LinkButton kind="primary" to={`/applications/${ownApplicationId}`} icon="document">
            {t('calls.own-application')}
          </LinkButton>
        )}
        {can.apply && !ownApplicationId && (
          <Button kind="primary" icon="send" pending={isPending} onClick={() => mutate(undefined)}>
            {t('calls.apply')}
          </Button>
        )}
        {can.apply &&
          organisations.map(({ id, name }) => (
            <Button key={id} icon="organisation" pending={isPending} onClick={() => mutate(id)}>
              {t('calls.apply-for', { name })}
            </Button>
          ))}
        {state === 'open' && !viewer && (
          <LinkButton kind="primary" to={signInPath(pathname)} icon="user">
            {t('calls.sign-in-to-apply')}
          </LinkButton>
        )}
        {isAssessor && (
          <LinkButton to={`/calls/${call.id}/assessment`} icon="list">
            {t('calls.assess')}
          </LinkButton>
        )}
        {can.prepare && (
          <LinkButton to={`/bodies/${call.bodySlug}/manage/calls/${call.id}`} icon="settings">
            {t('calls.manage-this')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
