import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { signInPath, useViewer } from '../../../lib/viewer';
import { Button, LinkButton } from '../../../ui/button';
import { FormProblem } from '../../../ui/form-problem';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { type LiveSession, register, type Registered, sessionsKey, unregister } from '../api';
import { sessionPaths } from '../paths';
import { RegistrationFields } from './registration-fields';

/** Taking a seat, and giving it back. */
export function Registration({ session }: { session: LiveSession }) {
  const [receipt, setReceipt] = useState<string | null>(null);
  return (
    <div className="stack">
      {receipt && <ReceiptCode code={receipt} />}
      {session.mine ? <Mine session={session} /> : <Offer session={session} onReceipt={setReceipt} />}
    </div>
  );
}

function Offer({ session, onReceipt }: { session: LiveSession; onReceipt: (code: string | null) => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const viewer = useViewer();
  const form = useForm<Registered>({
    send: (values, clientKey) => register(api, session.id, { clientKey, ...guestFrom(values) }),
    onSent: async ({ receiptCode }) => {
      onReceipt(receiptCode);
      await client.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  const { whyNot, can, capacity, seatsTaken } = session;
  if (whyNot.register === 'guests-not-allowed')
    return (
      <div className="stack-tight">
        <p>{t('problems.guests-not-allowed')}</p>
        <div>
          <LinkButton icon="user" to={signInPath(sessionPaths.one(session.id))}>
            {t('sessions.sign-in')}
          </LinkButton>
        </div>
      </div>
    );
  if (whyNot.register) return <p>{problemText(t, { code: whyNot.register })}</p>;
  if (!can.register) return null;
  const full = capacity !== null && seatsTaken >= capacity;
  return (
    <Form form={form} method="post" aria-label={t('sessions.register')}>
      <FormProblem />
      {full && <p>{t('sessions.full-explained')}</p>}
      {!viewer && <RegistrationFields />}
      <div className="with-scripts">
        <SubmitButton icon="calendar">{t(full ? 'sessions.wait' : 'sessions.register')}</SubmitButton>
      </div>
    </Form>
  );
}

function guestFrom(values: FormValues): { guest?: { displayName: string; email: string } } {
  const [displayName, email] = [values.text('guest.displayName'), values.text('guest.email')];
  return displayName || email ? { guest: { displayName, email } } : {};
}

function Mine({ session }: { session: LiveSession }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => unregister(api, session.id),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
  const seated = session.mine === 'seated';
  return (
    <>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <Notice
        live
        tone={seated ? 'positive' : 'caution'}
        icon={seated ? 'check' : 'clock'}
        title={t(seated ? 'sessions.mine.seated' : 'sessions.mine.waiting')}
        actions={
          <Button small icon="return" pending={isPending} onClick={() => mutate()}>
            {t(seated ? 'sessions.give-back' : 'sessions.stop-waiting')}
          </Button>
        }
      >
        <p>
          {seated
            ? t('sessions.seated-explained')
            : t('sessions.waiting-explained', { place: session.waitingPlace ?? 1 })}
        </p>
      </Notice>
    </>
  );
}

/** A guest's receipt, shown once. */
function ReceiptCode({ code }: { code: string }) {
  const t = useT();
  return (
    <Notice tone="positive" title={t('sessions.receipt')}>
      <p>
        <strong className="receipt-code">{code}</strong>
      </p>
      <p className="small">{t('sessions.receipt-explained')}</p>
    </Notice>
  );
}
