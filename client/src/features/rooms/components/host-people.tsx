import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type BreakoutRoom, roomLimits } from '../../../../../shared/rooms';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { useLive } from '../../../lib/use-live';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Empty } from '../../../ui/empty';
import { FormProblem } from '../../../ui/form-problem';
import { Menu, type MenuEntry } from '../../../ui/menu';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { SubmitButton } from '../../../ui/submit-button';
import { Tag } from '../../../ui/tag';
import { TextArea, TextField } from '../../../ui/text-field';
import { peopleQuery, placePerson, type RoomPerson, sanction } from '../hosting-api';
import { useAct } from '../use-act';
import { useRoom } from '../use-room';
import { useRoomName } from '../use-room-name';
import { StakeholderWord } from './stakeholder-word';

interface HostPeopleProps {
  breakouts: readonly BreakoutRoom[];
  canHost: boolean;
}

/** Who has joined: found by name, muted or removed with a reason they are told, put into a small room. */
export function HostPeople({ breakouts, canHost }: HostPeopleProps) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const client = useQueryClient();
  const nameOf = useRoomName();
  const { run } = useAct();
  const [typed, setTyped] = useState('');
  const [judging, setJudging] = useState<{ person: RoomPerson; what: 'mute' | 'remove' } | null>(null);
  const { data } = useQuery({
    ...peopleQuery(store.room, useDeferredValue(typed)),
    placeholderData: (before) => before,
  });
  const renew = () => void client.invalidateQueries({ queryKey: ['rooms', store.room, 'people'] });
  useLive(`console:${store.room}`, { 'console.changed': renew, missed: renew });
  const placeOf = (person: RoomPerson) => {
    const room = breakouts.find(({ id }) => id === person.breakoutId);
    return room ? nameOf(room) : breakouts.length > 0 && !person.helps && t('hosting.in-main-room');
  };
  const act = (person: RoomPerson, work: () => Promise<unknown>) => void run(person.id, work).then(renew);
  const entriesFor = (person: RoomPerson): MenuEntry[] => [
    ...(person.can.sanction
      ? sanctionsOf(
          person,
          (what) => setJudging({ person, what }),
          (what) => act(person, () => sanction(api, person.id, what, '')),
          t,
        )
      : []),
    ...(canHost
      ? [null, ...breakouts]
          .filter((room) => (room?.id ?? null) !== person.breakoutId)
          .map((room) => ({
            id: room?.id ?? 'main',
            label: room ? t('hosting.put-into', { room: nameOf(room) }) : t('hosting.put-back'),
            onSelect: () => act(person, () => placePerson(api, person.id, room?.id ?? null)),
          }))
      : []),
  ];
  return (
    <section className="host-part" aria-labelledby="host-people-title">
      <h2 id="host-people-title" tabIndex={-1} className="room-title">
        {t('hosting.part.people')}
      </h2>
      <TextField
        name="q"
        type="search"
        optional="unmarked"
        label={t('hosting.find-people')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {data?.items.length === 0 && <Empty title={t(typed ? 'hosting.people-none' : 'hosting.people-empty')} />}
      <Rows label={t('hosting.part.people')}>
        {data?.items.map((person) => (
          <Row
            key={person.id}
            lead={<Seat kind={person.helps ? 'team' : person.isGuest ? 'guest' : 'person'} />}
            title={<span dir="auto">{person.name || t('rooms.former')}</span>}
            facts={[
              person.type && <StakeholderWord key="type" type={person.type} />,
              placeOf(person),
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
                label={t('hosting.person-acts', { name: person.name || t('rooms.former') })}
                entries={entriesFor(person)}
              />
            }
          />
        ))}
      </Rows>
      {judging && (
        <SanctionDialog
          {...judging}
          onClose={() => {
            setJudging(null);
            renew();
          }}
        />
      )}
    </section>
  );
}

function sanctionsOf(
  person: RoomPerson,
  onJudge: (what: 'mute' | 'remove') => void,
  onPardon: (what: 'unmute' | 'readmit') => void,
  t: ReturnType<typeof useT>,
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
    <Dialog title={t(`hosting.sanction-title.${what}`, { name: person.name || t('rooms.former') })} onClose={onClose}>
      <Form form={form}>
        <FormProblem />
        <TextArea
          name="reason"
          rows={3}
          label={t('rooms.reason')}
          hint={t('hosting.sanction-hint')}
          limit={roomLimits.reason}
        />
        <div className="cluster">
          <SubmitButton kind="danger">{t(`hosting.sanction.${what}`)}</SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
