import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { ErrorState } from '../../../ui/error-state';
import { latePart } from '../../../ui/late-part';
import { Menu } from '../../../ui/menu';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import { Skeleton } from '../../../ui/waiting';
import type { Organisation } from '../api';
import { type Member, membersQuery } from '../people-api';
import { useMemberEntries } from '../use-member-entries';

const DepartureDialog = latePart(async () => (await import('./departure-dialog')).DepartureDialog);
const DelegateDialog = latePart(async () => (await import('./delegate-dialog')).DelegateDialog);

/** What is being decided about a member. */
type Deciding = { member: Member; what: 'departure' | 'delegation' } | null;

/** Who belongs to an organisation and as what, for its people and for staff. */
export function Members({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const viewer = useViewer();
  const { id, can } = organisation;
  const { data, error, refetch } = useQuery(membersQuery(id));
  const [deciding, setDeciding] = useState<Deciding>(null);
  if (error && !data)
    return <ErrorState title={t('organisations.members-failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const own = data.items.find(({ personId }) => personId === viewer?.id);
  const close = () => setDeciding(null);
  return (
    <div className="stack">
      <Rows label={t('organisations.members')}>
        {data.items.map((member) => (
          <MemberRow
            key={member.personId}
            organisation={organisation}
            member={member}
            onDecide={(what) => setDeciding({ member, what })}
          />
        ))}
      </Rows>
      {can.leave && own && (
        <p>
          <Button
            kind="quiet"
            icon="sign-out"
            className="leave"
            onClick={() => setDeciding({ member: own, what: 'departure' })}
          >
            {t('organisations.leave')}
          </Button>
        </p>
      )}
      {deciding?.what === 'departure' && <DepartureDialog {...{ organisation, ...deciding }} onClose={close} />}
      {deciding?.what === 'delegation' && (
        <DelegateDialog organisationId={id} member={deciding.member} onClose={close} />
      )}
    </div>
  );
}

interface MemberRowProps {
  organisation: Organisation;
  member: Member;
  onDecide: (what: 'departure' | 'delegation') => void;
}

function MemberRow({ organisation, member, onDecide }: MemberRowProps) {
  const t = useT();
  const dates = useDates();
  const viewer = useViewer();
  const { name, role, joinedAt, personId, delegation } = member;
  const entries = useMemberEntries(organisation.id, member, onDecide);
  return (
    <Row
      lead={<Seat kind="person" />}
      title={
        <>
          <bdi>{name}</bdi>
          {personId === viewer?.id && <Tag>{t('organisations.you')}</Tag>}
        </>
      }
      facts={[
        t(`organisations.role.${role}`),
        delegation &&
          t('organisations.stands-in', {
            role: t(`organisations.role.${delegation.role}`),
            day: dates.day(delegation.until),
          }),
        t('organisations.joined', { day: dates.day(joinedAt) }),
      ]}
      actions={
        organisation.can.manageMembers && (
          <Menu label={t('organisations.change-member', { name })} entries={entries} kind="quiet" small iconOnly />
        )
      }
    />
  );
}
