import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { Empty } from '../../../ui/empty';
import { FormProblem } from '../../../ui/form-problem';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { type MemberPlace, setMembers, type Settings } from '../api';
import { lastFieldAs } from '../people-problem';
import { usePeopleChange } from '../use-people-change';

const placesOf = ({ members }: Settings): MemberPlace[] =>
  members.map(({ personId, expert }) => ({ personId, expert }));

/** People who belong to it: the audience of that name, some of them experts. */
export function Members({ settings }: { settings: Settings }) {
  const t = useT();
  const { change, isPending } = usePeopleChange(settings);
  const { members, can } = settings;
  return (
    <div className="stack">
      {members.length === 0 && (
        <Empty title={t('planning.people.no-members')}>{t('planning.people.members-are')}</Empty>
      )}
      {members.length > 0 && (
        <Rows label={t('planning.people.members')}>
          {members.map(({ personId, name, expert }, at) => {
            const who = name ?? t('comments.former-participant');
            return (
              <Row
                key={personId}
                lead={<Seat kind="person" />}
                title={<bdi>{who}</bdi>}
                facts={[expert && t('planning.people.expert')]}
                actions={
                  can.staff && (
                    <Button
                      kind="quiet"
                      small
                      icon="trash"
                      aria-label={t('planning.people.remove-member', { name: who })}
                      pending={isPending}
                      onClick={() => change((api) => setMembers(api, settings, placesOf(settings).toSpliced(at, 1)))}
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
      {can.staff && <AddMember settings={settings} />}
    </div>
  );
}

function AddMember({ settings }: { settings: Settings }) {
  const t = useT();
  const { send } = usePeopleChange(settings);
  const form = useForm({
    send: (values) => {
      const places = [...placesOf(settings), { email: values.text('email'), expert: values.checked('expert') }];
      return lastFieldAs(
        'email',
        send((api) => setMembers(api, settings, places)),
      );
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('planning.people.add-member')}>
      <h3>{t('planning.people.add-member')}</h3>
      <FormProblem />
      <TextField
        name="email"
        type="email"
        label={t('accounts.email')}
        hint={t('planning.people.email-hint')}
        autoComplete="off"
        dir="ltr"
      />
      <Checkbox name="expert" label={t('planning.people.expert')} hint={t('planning.people.expert-hint')} />
      <SubmitButton kind="plain" icon="assign">
        {t('planning.people.add')}
      </SubmitButton>
    </Form>
  );
}
