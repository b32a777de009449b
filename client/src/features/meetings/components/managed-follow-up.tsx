import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meetingLimits } from '../../../../../shared/meetings';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Rows } from '../../../ui/rows';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea, TextField } from '../../../ui/text-field';
import { type FollowUp, type Meeting, meetingsKey } from '../api';
import { closePoint, raise } from '../manage-api';
import { FollowUpRow } from './follow-up-row';

/** What earlier meetings left and what this one agreed to do, for the team to write down and to close. */
export function ManagedFollowUp({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const { carried, raised, can } = meeting;
  const points = [...carried, ...raised];
  return (
    <div className="stack">
      {points.length > 0 && (
        <Rows label={t('meetings.to-do')}>
          {points.map((point) => (
            <FollowUpRow
              key={point.id}
              point={point}
              slug={meeting.body.slug}
              named={point.meeting?.id !== meeting.id}
              actions={can.raise && <PointActions point={point} />}
            />
          ))}
        </Rows>
      )}
      {can.raise && <Raise meeting={meeting} />}
    </div>
  );
}

function PointActions({ point }: { point: FollowUp }) {
  const t = useT();
  const [asked, setAsked] = useState<'complete' | 'drop' | 'reopen' | null>(null);
  const commands = point.state === 'open' ? (['complete', 'drop'] as const) : (['reopen'] as const);
  return (
    <>
      {commands.map((command) => (
        <Button key={command} kind="quiet" small onClick={() => setAsked(command)}>
          {t(`meetings.point-act.${command}`)}
        </Button>
      ))}
      {asked && <CloseDialog point={point} command={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface CloseDialogProps {
  point: FollowUp;
  command: 'complete' | 'drop' | 'reopen';
  onClose: () => void;
}

function CloseDialog({ point, command, onClose }: CloseDialogProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const title = t(`meetings.point-act.${command}`);
  const form = useForm({
    send: (values) => closePoint(api, point, { command, outcome: values.text('outcome') }),
    onSent: async () => {
      onClose();
      showToast({ text: t('planning.saved') });
      await client.invalidateQueries({ queryKey: meetingsKey });
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} aria-label={title}>
        <FormProblem />
        <p lang={point.language} dir="auto">
          {point.text}
        </p>
        <TextArea
          name="outcome"
          optional
          label={t('meetings.outcome')}
          limit={meetingLimits.followUp}
          rows={3}
          defaultValue={point.outcome}
        />
        <div className="form-actions">
          <SubmitButton icon="check">{title}</SubmitButton>
          <Button onClick={onClose}>{t('meetings.not-yet')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Raise({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) =>
      raise(api, meeting.body.slug, {
        text: values.text('text'),
        owner: values.text('owner'),
        dueOn: values.optional('dueOn') ?? null,
        meetingId: meeting.id,
      }),
    onSent: async () => {
      showToast({ text: t('meetings.point-raised') });
      await client.invalidateQueries({ queryKey: meetingsKey });
    },
  });
  const words = { lang: meeting.language, dir: 'auto' } as const;
  return (
    <Form form={form} className="form with-scripts" aria-label={t('meetings.raise')}>
      <h3>{t('meetings.raise')}</h3>
      <FormProblem />
      <TextArea name="text" label={t('meetings.point-what')} limit={meetingLimits.followUp} rows={2} {...words} />
      <TextField
        name="owner"
        optional
        label={t('meetings.point-owner')}
        hint={t('meetings.point-owner-hint')}
        maxLength={meetingLimits.owner}
        {...words}
      />
      <TextField name="dueOn" type="date" optional label={t('meetings.point-due')} />
      <div className="form-actions">
        <SubmitButton icon="plus">{t('meetings.raise')}</SubmitButton>
      </div>
    </Form>
  );
}
