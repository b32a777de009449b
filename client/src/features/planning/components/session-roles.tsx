import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionRoles } from '../../../../../shared/sessions';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { sessionsKey } from '../../sessions/api';
import { giveRole, type SessionSettings, takeRole } from '../session-api';

/** Who hosts, moderates and takes notes. */
export function SessionRoles({ session }: { session: SessionSettings }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: sessionsKey });
  const { mutate, isPending } = useMutation({
    mutationFn: (holder: SessionSettings['roles'][number]) => takeRole(api, session.id, holder),
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
    onSettled: refresh,
  });
  const { roles, can } = session;
  return (
    <div className="stack">
      <p className="small muted">{t('planning.session.leads-too')}</p>
      {roles.length > 0 && (
        <Rows label={t('planning.session.roles')}>
          {roles.map((holder) => {
            const who = holder.name ?? t('comments.former-participant');
            const role = t(`planning.session.role.${holder.role}`);
            return (
              <Row
                key={`${holder.personId} ${holder.role}`}
                lead={<Seat kind="team" />}
                title={<bdi>{who}</bdi>}
                facts={[role]}
                actions={
                  can.edit && (
                    <Button
                      kind="quiet"
                      small
                      icon="trash"
                      aria-label={t('planning.people.remove', { name: who, role })}
                      pending={isPending}
                      onClick={() => mutate(holder)}
                    >
                      {t('planning.people.remove-short')}
                    </Button>
                  )
                }
              />
            );
          })}
        </Rows>
      )}
      {can.edit && <GiveRole session={session} />}
    </div>
  );
}

function GiveRole({ session }: { session: SessionSettings }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => {
      const role = sessionRoles.find((each) => each === values.text('role')) ?? 'moderator';
      return giveRole(api, session.id, { email: values.text('email'), role });
    },
    onSent: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
  return (
    <Form form={form} method="post" aria-label={t('planning.session.give-role')}>
      <h3>{t('planning.session.give-role')}</h3>
      <FormProblem />
      <TextField
        name="email"
        type="email"
        label={t('accounts.email')}
        hint={t('planning.people.email-hint')}
        autoComplete="off"
        dir="ltr"
      />
      <RadioGroup
        name="role"
        label={t('planning.people.as')}
        defaultValue="moderator"
        options={sessionRoles.map((value) => ({
          value,
          label: t(`planning.session.role.${value}`),
          hint: t(`planning.session.role-hint.${value}`),
        }))}
      />
      <SubmitButton kind="plain" icon="assign">
        {t('planning.people.add')}
      </SubmitButton>
    </Form>
  );
}
