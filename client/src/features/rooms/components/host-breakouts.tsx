import { useState } from 'react';
import { Link } from 'react-router';
import { type BreakoutMode, breakoutModes, type BreakoutRoom } from '../../../../../shared/rooms';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Dialog } from '../../../ui/dialog';
import { Empty } from '../../../ui/empty';
import { FormProblem } from '../../../ui/form-problem';
import { Row, Rows } from '../../../ui/rows';
import { SubmitButton } from '../../../ui/submit-button';
import { Tag } from '../../../ui/tag';
import { TextArea, TextField } from '../../../ui/text-field';
import { closeBreakouts, openBreakouts, planBreakouts, type PlanBreakouts } from '../hosting-api';
import { breakoutPath } from '../paths';
import type { RoomView } from '../room-view';
import { useAct } from '../use-act';
import { useRoomName } from '../use-room-name';

/** Small rooms: planned, opened, visited, and brought back with what they found. */
export function HostBreakouts({ sessionId, view }: { sessionId: string; view: RoomView }) {
  const t = useT();
  const api = useApi();
  const { pending, run } = useAct();
  const [open, setOpen] = useState<'plan' | 'close' | null>(null);
  const { breakouts, steering } = view;
  const areOpen = steering.breakouts !== null;
  const missing = breakouts.filter(({ handedIn }) => !handedIn).length;
  return (
    <section className="host-part" aria-labelledby="host-breakouts-title">
      <h2 id="host-breakouts-title" tabIndex={-1} className="room-title">
        {t('hosting.part.breakouts')}
        {!areOpen && (
          <Button small icon={breakouts.length > 0 ? 'suggest' : 'plus'} onClick={() => setOpen('plan')}>
            {t(breakouts.length > 0 ? 'hosting.breakouts-change' : 'hosting.breakouts-plan')}
          </Button>
        )}
      </h2>
      {breakouts.length === 0 && (
        <Empty title={t('hosting.breakouts-empty')}>{t('hosting.breakouts-empty-hint')}</Empty>
      )}
      {breakouts.length > 0 && (
        <div className="cluster">
          {areOpen ? (
            <Button icon="return" onClick={() => setOpen('close')}>
              {t('hosting.breakouts-close')}
            </Button>
          ) : (
            <Button
              kind="primary"
              icon="play"
              pending={pending === 'open'}
              onClick={() => void run('open', () => openBreakouts(api, sessionId))}
            >
              {t('hosting.breakouts-open')}
            </Button>
          )}
        </div>
      )}
      <Rows label={t('hosting.part.breakouts')}>
        {breakouts.map((room) => (
          <BreakoutRow key={room.id} room={room} sessionId={sessionId} />
        ))}
      </Rows>
      {open === 'plan' && <PlanDialog sessionId={sessionId} rooms={breakouts} onClose={() => setOpen(null)} />}
      {open === 'close' && (
        <ConfirmDialog
          kind="primary"
          title={t('hosting.breakouts-close')}
          act={t('hosting.breakouts-close')}
          keep={t('hosting.breakouts-keep')}
          run={() => closeBreakouts(api, sessionId)}
          onClose={() => setOpen(null)}
        >
          <p>{t('hosting.breakouts-close-explained', { count: missing })}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function BreakoutRow({ room, sessionId }: { room: BreakoutRoom; sessionId: string }) {
  const t = useT();
  const nameOf = useRoomName();
  return (
    <Row
      title={
        <Link to={breakoutPath(sessionId, room.id)} dir="auto">
          {nameOf(room)}
        </Link>
      }
      facts={[
        room.seats === null
          ? t('hosting.breakout-people', { count: room.people })
          : t('rooms.breakout-seats', { people: room.people, seats: room.seats }),
        room.handedIn && (
          <Tag key="handed-in" tone="positive" icon="check">
            {t('hosting.handed-in')}
          </Tag>
        ),
      ]}
    />
  );
}

function PlanDialog({
  sessionId,
  rooms,
  onClose,
}: {
  sessionId: string;
  rooms: readonly BreakoutRoom[];
  onClose: () => void;
}) {
  const t = useT();
  const api = useApi();
  const form = useForm({ send: (values) => planBreakouts(api, sessionId, planOf(values)), onSent: onClose });
  return (
    <Dialog title={t('hosting.breakouts-plan')} onClose={onClose}>
      <Form form={form}>
        <FormProblem />
        <RadioGroup
          name="mode"
          label={t('hosting.breakouts-mode')}
          defaultValue="shuffled"
          options={breakoutModes.map((value) => ({
            value,
            label: t(`hosting.breakouts-mode.${value}`),
            hint: t(`hosting.breakouts-hint.${value}`),
          }))}
        />
        <TextField
          name="people"
          type="number"
          min={2}
          defaultValue={8}
          label={t('hosting.breakouts-people')}
          hint={t('hosting.breakouts-people-hint')}
        />
        <TextArea
          name="rooms"
          rows={4}
          optional
          label={t('hosting.breakouts-names')}
          hint={t('hosting.breakouts-names-hint')}
          defaultValue={rooms.map(({ name }) => name).join('\n')}
        />
        <div className="cluster">
          <SubmitButton>{t('hosting.breakouts-make')}</SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Rooms by name, or as many as groups of a size take. */
function planOf(values: FormValues): PlanBreakouts {
  const mode = values.text('mode') as BreakoutMode;
  const people = Number(values.text('people')) || 8;
  const names = values
    .text('rooms')
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) return { mode, people };
  return { mode, rooms: names.map((name) => ({ name, seats: mode === 'chosen' ? people : null })) };
}
