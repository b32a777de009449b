import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { organisationRoles } from '../../../../../shared/organisations';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { ErrorState } from '../../../ui/error-state';
import { latePart } from '../../../ui/late-part';
import { Menu, type MenuEntry } from '../../../ui/menu';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import { Skeleton } from '../../../ui/waiting';
import { changeRole, type Member, membersQuery, type Organisation } from '../api';

const LeaveDialog = latePart(async () => (await import('./leave-dialog')).LeaveDialog);
const RemoveDialog = latePart(async () => (await import('./remove-dialog')).RemoveDialog);

/** Who belongs to an organisation and as what, for its people and for staff. */
export function Members({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const { id, can } = organisation;
  const { data, error, refetch } = useQuery(membersQuery(id));
  const [removing, setRemoving] = useState<Member | null>(null);
  const [leaving, setLeaving] = useState(false);
  if (error && !data)
    return <ErrorState title={t('organisations.members-failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <div className="stack">
      <Rows label={t('organisations.members')}>
        {data.items.map((member) => (
          <MemberRow
            key={member.personId}
            organisation={organisation}
            member={member}
            onRemove={() => setRemoving(member)}
          />
        ))}
      </Rows>
      {can.leave && (
        <p>
          <Button kind="quiet" icon="sign-out" className="leave" onClick={() => setLeaving(true)}>
            {t('organisations.leave')}
          </Button>
        </p>
      )}
      {removing && <RemoveDialog organisation={organisation} member={removing} onClose={() => setRemoving(null)} />}
      {leaving && <LeaveDialog organisation={organisation} onClose={() => setLeaving(false)} />}
    </div>
  );
}

interface MemberRowProps {
  organisation: Organisation;
  member: Member;
  onRemove: () => void;
}

function MemberRow({ organisation, member, onRemove }: MemberRowProps) {
  const t = useT();
  const dates = useDates();
  const viewer = useViewer();
  const { name, role, joinedAt, personId } = member;
  const entries = useRoleEntries(organisation.id, member, onRemove);
  return (
    <Row
      lead={<Seat kind="person" />}
      title={
        <>
          <bdi>{name}</bdi>
          {personId === viewer?.id && <Tag>{t('organisations.you')}</Tag>}
        </>
      }
      facts={[t(`organisations.role.${role}`), t('organisations.joined', { day: dates.day(joinedAt) })]}
      actions={
        organisation.can.manageMembers && (
          <Menu label={t('organisations.change-member', { name })} entries={entries} kind="quiet" small iconOnly />
        )
      }
    />
  );
}

/** The other roles a member can have, and the way out. */
function useRoleEntries(organisationId: string, { personId, role }: Member, onRemove: () => void): MenuEntry[] {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (next: Member['role']) => changeRole(api, organisationId, personId, next),
    onSuccess: async () => {
      showToast({ text: t('organisations.role-changed') });
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return [
    ...organisationRoles
      .filter((other) => other !== role)
      .map((other) => ({ id: other, label: t(`organisations.make.${other}`), onSelect: () => mutate(other) })),
    { id: 'remove', label: t('organisations.remove'), icon: 'trash' as const, danger: true, onSelect: onRemove },
  ];
}
