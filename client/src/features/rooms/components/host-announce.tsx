import { roomLimits } from '../../../../../shared/rooms';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { announceToAll } from '../hosting-api';

/** Tells everyone something at once, in whichever room they are. */
export function HostAnnounce({ sessionId }: { sessionId: string }) {
  const t = useT();
  const api = useApi();
  const draft = useDraft(`announce:${sessionId}`);
  const form = useForm({
    send: (values) => announceToAll(api, sessionId, values.text('body')),
    onSent: () => {
      draft.clear();
      showToast({ text: t('hosting.announced') });
    },
  });
  return (
    <Form form={form} draft={draft} className="form host-announce">
      <FormProblem />
      <TextArea
        name="body"
        rows={2}
        label={t('hosting.announce')}
        hint={t('hosting.announce-hint')}
        limit={roomLimits.announcement}
        foot={<DraftLine draft={draft} />}
      />
      <SubmitButton kind="plain" icon="megaphone">
        {t('hosting.announce-send')}
      </SubmitButton>
    </Form>
  );
}
