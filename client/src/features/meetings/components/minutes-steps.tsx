import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { useList } from '../../../lib/paged-query';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField } from '../../../ui/text-field';
import { draftPath } from '../../documents/paths';
import { type Meeting, meetingList, meetingsKey } from '../api';
import { approveMinutes, circulateMinutes, draftMinutes, publishMinutes } from '../manage-api';
import { useMeetingWords } from '../use-meeting-words';
import { Minutes } from './minutes';

/** The minutes as the team takes them further, one step at a time. */
export function MinutesSteps({ meeting }: { meeting: Meeting }) {
  const { can } = meeting;
  return (
    <div className="stack">
      <Minutes meeting={meeting} />
      {can.draftMinutes && <Draft meeting={meeting} />}
      {can.approve && <Approve meeting={meeting} />}
      {can.publish && <Publish meeting={meeting} />}
    </div>
  );
}

function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: meetingsKey });
}

/** Makes the draft, and gives it to the members once it is written. */
function Draft({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const api = useApi();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [asked, setAsked] = useState(false);
  const documentId = meeting.minutes?.draftDocumentId;
  const drafting = useMutation({
    mutationFn: () => draftMinutes(api, meeting.id),
    onSuccess: async (id) => {
      await refresh();
      await navigate(draftPath(meeting.body, id));
    },
  });
  const circulate = async () => {
    await circulateMinutes(api, meeting.id);
    showToast({ text: t('meetings.circulated') });
    await refresh();
  };
  if (!documentId)
    return (
      <div className="stack-tight with-scripts">
        <p>{t(meeting.sessionId ? 'meetings.draft-from-record' : 'meetings.draft-from-agenda')}</p>
        <div>
          <Button kind="primary" icon="suggest" pending={drafting.isPending} onClick={() => drafting.mutate()}>
            {t('meetings.draft-minutes')}
          </Button>
        </div>
        {drafting.error && <ProblemNotice problem={asProblem(drafting.error).problem} />}
      </div>
    );
  return (
    <div className="cluster with-scripts">
      <LinkButton icon="suggest" to={draftPath(meeting.body, documentId)}>
        {t('meetings.write-minutes')}
      </LinkButton>
      <Button kind="primary" icon="send" onClick={() => setAsked(true)}>
        {t('meetings.circulate')}
      </Button>
      {asked && (
        <ConfirmDialog
          kind="primary"
          title={t('meetings.ask-circulate')}
          act={t('meetings.circulate')}
          keep={t('meetings.not-yet')}
          run={circulate}
          onClose={() => setAsked(false)}
        >
          <p>{t('meetings.brings-circulate')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** Writes down which later meeting approved them. */
function Approve({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const api = useApi();
  const now = useNow();
  const refresh = useRefresh();
  const { dates } = useMeetingWords(meeting);
  const { slug } = meeting.body;
  const later = [...useList(meetingList(slug, 'past')).items, ...useList(meetingList(slug, 'upcoming')).items].filter(
    ({ state, startsAt }) =>
      (state === 'held' || state === 'invited') && startsAt > meeting.startsAt && new Date(startsAt) <= now,
  );
  const form = useForm({
    send: (values) => approveMinutes(api, meeting.id, values.text('meetingId')),
    onSent: async () => {
      showToast({ text: t('meetings.approved') });
      await refresh();
    },
  });
  if (later.length === 0) return <Notice title={t('meetings.no-later-meeting')} />;
  return (
    <Form form={form} className="form with-scripts" aria-label={t('meetings.approve')}>
      <FormProblem />
      <SelectField
        name="meetingId"
        label={t('meetings.approving-meeting')}
        options={later.map(({ id, title, startsAt }) => ({ value: id, label: `${dates.day(startsAt)}: ${title}` }))}
      />
      <div className="form-actions">
        <SubmitButton icon="check">{t('meetings.approve')}</SubmitButton>
      </div>
    </Form>
  );
}

function Publish({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const api = useApi();
  const refresh = useRefresh();
  const [asked, setAsked] = useState(false);
  const publish = async () => {
    await publishMinutes(api, meeting.id);
    showToast({ text: t('meetings.published') });
    await refresh();
  };
  return (
    <div className="with-scripts">
      <Button kind="primary" icon="document" onClick={() => setAsked(true)}>
        {t('meetings.publish-minutes')}
      </Button>
      {asked && (
        <ConfirmDialog
          kind="primary"
          title={t('meetings.ask-publish')}
          act={t('meetings.publish-minutes')}
          keep={t('meetings.not-yet')}
          run={publish}
          onClose={() => setAsked(false)}
        >
          <p>{t('meetings.brings-publish')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
