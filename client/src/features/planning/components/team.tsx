import { teamRoles } from '../../../../../shared/spaces';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { SubmitButton } from '../../../ui/submit-button';
import { Tag } from '../../../ui/tag';
import { TextField } from '../../../ui/text-field';
import { type Settings, setTeam, type TeamPlace } from '../api';
import { lastFieldAs } from '../people-problem';
import { usePeopleChange } from '../use-people-change';

const placesOf = ({ team }: Settings): TeamPlace[] => team.map(({ personId, role }) => ({ personId, role }));

/** Who works on it, and as what. */
export function Team({ settings }: { settings: Settings }) {
  const t = useT();
  const viewer = useViewer();
  const { change, isPending } = usePeopleChange(settings);
  const { team, can } = settings;
  const leads = team.filter(({ role }) => role === 'lead').length;
  return (
    <div className="stack">
      <Rows label={t('planning.people.team')}>
        {team.map(({ personId, name, role }, at) => {
          const who = name ?? t('comments.former-participant');
          return (
            <Row
              key={`${personId} ${role}`}
              lead={<Seat kind="team" />}
              title={
                <>
                  <bdi>{who}</bdi> {personId === viewer?.id && <Tag>{t('planning.people.you')}</Tag>}
                </>
              }
              facts={[t(`planning.role.${role}`)]}
              actions={
                can.staff &&
                (role !== 'lead' || leads > 1) && (
                  <Button
                    kind="quiet"
                    small
                    icon="trash"
                    aria-label={t('planning.people.remove', { name: who, role: t(`planning.role.${role}`) })}
                    pending={isPending}
                    onClick={() => change((api) => setTeam(api, settings, placesOf(settings).toSpliced(at, 1)))}
                  >
                    {t('planning.people.remove-short')}
                  </Button>
                )
              }
            />
          );
        })}
      </Rows>
      {can.staff && <AddToTeam settings={settings} />}
    </div>
  );
}

function AddToTeam({ settings }: { settings: Settings }) {
  const t = useT();
  const { send } = usePeopleChange(settings);
  const form = useForm({
    send: (values) => {
      const role = teamRoles.find((each) => each === values.text('role')) ?? 'observer';
      const places = [...placesOf(settings), { email: values.text('email'), role }];
      return lastFieldAs(
        'email',
        send((api) => setTeam(api, settings, places)),
      );
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('planning.people.add-to-team')}>
      <h3>{t('planning.people.add-to-team')}</h3>
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
        defaultValue="editor"
        options={teamRoles.map((value) => ({
          value,
          label: t(`planning.role.${value}`),
          hint: t(`planning.role-hint.${value}`),
        }))}
      />
      <SubmitButton kind="plain" icon="assign">
        {t('planning.people.add')}
      </SubmitButton>
    </Form>
  );
}
