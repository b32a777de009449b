import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ErrorState } from '../../../ui/error-state';
import { latePart } from '../../../ui/late-part';
import { Row, Rows } from '../../../ui/rows';
import { Skeleton } from '../../../ui/waiting';
import { type Invitation, invitationsQuery, revokeInvitation } from '../api';

const InviteDialog = latePart(async () => (await import('./invite-dialog')).InviteDialog);

/** Invitations that wait for an answer, and a new one. */
export function Invitations({ organisationId }: { organisationId: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(invitationsQuery(organisationId));
  const [inviting, setInviting] = useState(false);
  return (
    <div className="stack">
      {error && !data && (
        <ErrorState title={t('organisations.invitations-failed')} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && <p className="muted">{t('organisations.invitations-none')}</p>}
      {data && data.items.length > 0 && (
        <Rows label={t('organisations.invitations')}>
          {data.items.map((invitation) => (
            <InvitationRow key={invitation.id} organisationId={organisationId} invitation={invitation} />
          ))}
        </Rows>
      )}
      <p>
        <Button icon="assign" onClick={() => setInviting(true)}>
          {t('organisations.invite')}
        </Button>
      </p>
      {inviting && <InviteDialog organisationId={organisationId} onClose={() => setInviting(false)} />}
    </div>
  );
}

function InvitationRow({ organisationId, invitation }: { organisationId: string; invitation: Invitation }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const dates = useDates();
  const { mutate, isPending } = useMutation({
    mutationFn: () => revokeInvitation(api, organisationId, invitation.id),
    onSuccess: async () => {
      showToast({ text: t('organisations.invitation-revoked') });
      await client.invalidateQueries({ queryKey: ['organisations', 'invitations', organisationId] });
    },
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return (
    <Row
      title={<bdi>{invitation.email}</bdi>}
      facts={[
        t(`organisations.role.${invitation.role}`),
        t('organisations.invited-on', { day: dates.day(invitation.createdAt) }),
        t('organisations.invited-until', { when: dates.moment(invitation.expiresAt) }),
      ]}
      actions={
        <Button small pending={isPending} onClick={() => mutate()}>
          {t('organisations.revoke')}
          <span className="visually-hidden"> {invitation.email}</span>
        </Button>
      }
    />
  );
}
