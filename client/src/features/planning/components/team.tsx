import { teamRoles } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { useViewer } from '../../../lib/viewer';
import { RadioGroup } from '../../../ui/choice';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import { type Settings, setTeam, type TeamPlace } from '../api';
import { usePeopleChange } from '../use-people-change';
import { AddPerson } from './add-person';
import { RemoveButton } from './remove-button';

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
                  <RemoveButton
                    label={t('planning.people.remove', { name: who, role: t(`planning.role.${role}`) })}
                    pending={isPending}
                    onClick={() => change((api) => setTeam(api, settings, placesOf(settings).toSpliced(at, 1)))}
                  />
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
  return (
    <AddPerson
      settings={settings}
      title={t('planning.people.add-to-team')}
      save={(api, values) => {
        const role = teamRoles.find((each) => each === values.text('role')) ?? 'observer';
        return setTeam(api, settings, [...placesOf(settings), { email: values.text('email'), role }]);
      }}
    >
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
    </AddPerson>
  );
}
