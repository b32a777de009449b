import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meetingLimits } from '../../../../../shared/meetings';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { CancelDialog } from '../../planning/components/cancel-dialog';
import { type Meeting, meetingsKey } from '../api';
import { cancelMeeting, holdMeeting, invite } from '../manage-api';
import { noonOf, useMeetingWords } from '../use-meeting-words';

type Step = 'invite' | 'hold';

/** What can be done next with a meeting: invite, write down that it was held. */
export function MeetingSteps({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const [asked, setAsked] = useState<Step | null>(null);
  const close = () => setAsked(null);
  const { can } = meeting;
  if (!can.invite && !can.hold) return null;
  return (
    <div className="cluster with-scripts">
      {can.invite && (
        <Button kind="primary" icon="send" onClick={() => setAsked('invite')}>
          {t('meetings.invite')}
        </Button>
      )}
      {can.hold && (
        <Button kind="primary" icon="check" onClick={() => setAsked('hold')}>
          {t('meetings.hold')}
        </Button>
      )}
      {asked === 'invite' && <InviteDialog meeting={meeting} onClose={close} />}
      {asked === 'hold' && <HoldDialog meeting={meeting} onClose={close} />}
    </div>
  );
}

/** Calls a meeting off; the last thing one looks for. */
export function CallOff({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  if (!meeting.can.cancel) return null;
  return (
    <div className="with-scripts">
      <Button kind="quiet" small icon="close" onClick={() => setAsked(true)}>
        {t('meetings.cancel')}
      </Button>
      {asked && (
        <CancelDialog
          title={t('meetings.ask-cancel')}
          label={t('meetings.cancel-reason')}
          hint={t('meetings.cancel-reason-hint')}
          limit={meetingLimits.reason}
          act={t('meetings.cancel')}
          keep={t('meetings.keep')}
          done={t('meetings.was-cancelled')}
          send={(api, reason) => cancelMeeting(api, meeting.id, reason)}
          shownBy={meetingsKey}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}

interface DialogProps {
  meeting: Meeting;
  onClose: () => void;
}

function useDone(onClose: () => void) {
  const client = useQueryClient();
  return async (text: string) => {
    onClose();
    showToast({ text });
    await client.invalidateQueries({ queryKey: meetingsKey });
  };
}

/** Invites; later than the rules ask it says so plainly and asks for the reason. */
function InviteDialog({ meeting, onClose }: DialogProps) {
  const t = useT();
  const api = useApi();
  const { dates } = useMeetingWords(meeting);
  const done = useDone(onClose);
  const { notice } = meeting;
  const form = useForm({
    send: (values) => invite(api, meeting, values.optional('lateReason')),
    onSent: () => done(t('meetings.invited')),
  });
  return (
    <Dialog title={t('meetings.ask-invite')} onClose={onClose}>
      <Form form={form} aria-label={t('meetings.ask-invite')}>
        <FormProblem />
        <p>{t('meetings.brings-invite')}</p>
        {notice.late && (
          <>
            <Notice
              tone="caution"
              title={t('meetings.too-late', { days: notice.days, day: dates.day(noonOf(notice.dueOn)) })}
            />
            <LateReason />
          </>
        )}
        <div className="form-actions">
          <SubmitButton icon="send">{t('meetings.invite')}</SubmitButton>
          <Button onClick={onClose}>{t('meetings.not-yet')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Why members hear of a time later than the rules ask. */
export function LateReason({ optional = false }: { optional?: boolean }) {
  const t = useT();
  return (
    <TextArea
      name="lateReason"
      optional={optional}
      label={t('meetings.late-reason')}
      hint={t('meetings.late-reason-hint')}
      limit={meetingLimits.reason}
      rows={3}
    />
  );
}

function HoldDialog({ meeting, onClose }: DialogProps) {
  const t = useT();
  const api = useApi();
  const done = useDone(onClose);
  return (
    <ConfirmDialog
      kind="primary"
      title={t('meetings.ask-hold')}
      act={t('meetings.hold')}
      keep={t('meetings.not-yet')}
      run={async () => {
        await holdMeeting(api, meeting.id);
        await done(t('meetings.held'));
      }}
      onClose={onClose}
    >
      <p>{t('meetings.brings-hold')}</p>
    </ConfirmDialog>
  );
}
