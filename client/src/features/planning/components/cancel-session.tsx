import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionLimits } from '../../../../../shared/sessions';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { sessionsKey } from '../../sessions/api';
import { cancelSession, type SessionSettings } from '../session-api';

/** Calls a session off, with a reason that whoever registered is told. */
export function CancelSession({ session }: { session: SessionSettings }) {
  const t = useT();
  const [asks, setAsks] = useState(false);
  return (
    <div className="stack-tight with-scripts">
      <p>{t('planning.session.cancel-explained')}</p>
      <div>
        <Button kind="danger" icon="close" onClick={() => setAsks(true)}>
          {t('planning.session.cancel')}
        </Button>
      </div>
      {asks && <CancelDialog session={session} onClose={() => setAsks(false)} />}
    </div>
  );
}

function CancelDialog({ session, onClose }: { session: SessionSettings; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => cancelSession(api, session.id, values.text('reason')),
    onSent: async () => {
      onClose();
      showToast({ text: t('planning.session.cancelled') });
      await client.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  return (
    <Dialog urgent title={t('planning.session.cancel-ask')} onClose={onClose}>
      <Form form={form} aria-label={t('planning.session.cancel-ask')}>
        <FormProblem />
        <TextArea
          name="reason"
          label={t('planning.session.reason')}
          hint={t('planning.session.reason-hint')}
          limit={sessionLimits.reason}
          rows={4}
        />
        <div className="form-actions">
          <SubmitButton kind="danger" icon="close">
            {t('planning.session.cancel')}
          </SubmitButton>
          <Button onClick={onClose}>{t('planning.session.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
