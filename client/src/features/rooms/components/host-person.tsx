import { useState } from 'react';
import { type BreakoutRoom, roomLimits } from '../../../../../shared/rooms';
import { useForm } from '../../../lib/forms';
import { type Translate, useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Menu, type MenuEntry } from '../../../ui/menu';
import { Row } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import { TextArea } from '../../../ui/text-field';
import { placePerson, type RoomPerson, sanction } from '../hosting-api';
import { useAct } from '../use-act';
import { useRoomName } from '../use-room-name';
import { FormDialog } from './form-dialog';
import { StakeholderWord } from './stakeholder-word';

interface HostPersonProps {
  person: RoomPerson;
  breakouts: readonly BreakoutRoom[];
  canHost: boolean;
  /** The person stands differently now. */
  onChange: () => void;
}

/** Someone who has joined: muted or removed with a reason they are told, put into a small room. */
export function HostPerson({ person, breakouts, canHost, onChange }: HostPersonProps) {
  const t = useT();
  const nameOf = useRoomName();
  const { run } = useAct();
  const [judging, setJudging] = useState<'mute' | 'remove' | null>(null);
  const name = person.name || t('rooms.former');
  const room = breakouts.find(({ id }) => id === person.breakoutId);
  const pardon = (what: 'unmute' | 'readmit') =>
    void run(what, (api) => sanction(api, person.id, what, '')).then(onChange);
  const place = (roomId: string | null) =>
    void run('place', (api) => placePerson(api, person.id, roomId)).then(onChange);
  const places = [null, ...breakouts]
    .filter((each) => (each?.id ?? null) !== person.breakoutId)
    .map((each) => ({
      id: each?.id ?? 'main',
      label: each ? t('hosting.put-into', { room: nameOf(each) }) : t('hosting.put-back'),
      onSelect: () => place(each?.id ?? null),
    }));
  const sanctions = person.can.sanction ? sanctionsOf(person, setJudging, pardon, t) : [];
  return (
    <>
      <Row
        lead={<Seat kind={person.helps ? 'team' : person.isGuest ? 'guest' : 'person'} />}
        title={<span dir="auto">{name}</span>}
        facts={[
          person.type && <StakeholderWord key="type" type={person.type} />,
          room ? nameOf(room) : breakouts.length > 0 && !person.helps && t('hosting.in-main-room'),
          person.muted && (
            <Tag key="muted" tone="caution">
              {t('hosting.muted')}
            </Tag>
          ),
          person.removed && (
            <Tag key="removed" tone="critical">
              {t('hosting.removed')}
            </Tag>
          ),
          person.reason,
        ]}
        actions={
          <Menu
            kind="quiet"
            small
            iconOnly
            label={t('hosting.person-acts', { name })}
            entries={[...sanctions, ...(canHost ? places : [])]}
          />
        }
      />
      {judging && (
        <SanctionDialog
          person={person}
          what={judging}
          onClose={() => {
            setJudging(null);
            onChange();
          }}
        />
      )}
    </>
  );
}

function sanctionsOf(
  person: RoomPerson,
  onJudge: (what: 'mute' | 'remove') => void,
  onPardon: (what: 'unmute' | 'readmit') => void,
  t: Translate,
): MenuEntry[] {
  return [
    person.muted
      ? { id: 'unmute', label: t('hosting.sanction.unmute'), icon: 'return', onSelect: () => onPardon('unmute') }
      : { id: 'mute', label: t('hosting.sanction.mute'), icon: 'hide', onSelect: () => onJudge('mute') },
    person.removed
      ? { id: 'readmit', label: t('hosting.sanction.readmit'), icon: 'return', onSelect: () => onPardon('readmit') }
      : {
          id: 'remove',
          label: t('hosting.sanction.remove'),
          icon: 'sign-out',
          danger: true,
          onSelect: () => onJudge('remove'),
        },
  ];
}

function SanctionDialog({
  person,
  what,
  onClose,
}: {
  person: RoomPerson;
  what: 'mute' | 'remove';
  onClose: () => void;
}) {
  const t = useT();
  const api = useApi();
  const form = useForm({ send: (values) => sanction(api, person.id, what, values.text('reason')), onSent: onClose });
  return (
    <FormDialog
      title={t(`hosting.sanction-title.${what}`, { name: person.name || t('rooms.former') })}
      onClose={onClose}
      form={form}
      act={t(`hosting.sanction.${what}`)}
      danger
    >
      <TextArea
        name="reason"
        rows={3}
        label={t('rooms.reason')}
        hint={t('hosting.sanction-hint')}
        limit={roomLimits.reason}
      />
    </FormDialog>
  );
}
