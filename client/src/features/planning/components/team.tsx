import type { QueryKey } from '@tanstack/react-query';
import type { components } from '../../../../../shared/api/schema';
import { teamRoles } from '../../../../../shared/spaces';
import type { Api } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { useViewer } from '../../../lib/viewer';
import { RadioGroup } from '../../../ui/choice';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import type { TeamPlace } from '../api';
import { usePeopleChange } from '../use-people-change';
import { AddPerson } from './add-person';
import { RemoveButton } from './remove-button';

export interface TeamProps {
  team: Pick<components['schemas']['TeamPersonDto'], 'personId' | 'name' | 'role'>[];
  mayChange: boolean;
  /** Where what shows the team is kept. */
  shownBy: QueryKey;
  /** Sends the whole team. */
  save: (api: Api, members: TeamPlace[]) => Promise<void>;
}

const placesOf = (team: TeamProps['team']): TeamPlace[] =>
  team.flatMap(({ personId, role }) => (personId ? [{ personId, role }] : []));

/** Who works on it, and as what. */
export function Team({ team, mayChange, shownBy, save }: TeamProps) {
  const t = useT();
  const viewer = useViewer();
  const { change, isPending } = usePeopleChange(shownBy);
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
                mayChange &&
                (role !== 'lead' || leads > 1) && (
                  <RemoveButton
                    label={t('planning.people.remove', { name: who, role: t(`planning.role.${role}`) })}
                    pending={isPending}
                    onClick={() => change((api) => save(api, placesOf(team).toSpliced(at, 1)))}
                  />
                )
              }
            />
          );
        })}
      </Rows>
      {mayChange && <AddToTeam {...{ team, shownBy, save }} />}
    </div>
  );
}

function AddToTeam({ team, shownBy, save }: Omit<TeamProps, 'mayChange'>) {
  const t = useT();
  return (
    <AddPerson
      shownBy={shownBy}
      title={t('planning.people.add-to-team')}
      save={(api, values) => {
        const role = teamRoles.find((each) => each === values.text('role')) ?? 'observer';
        return save(api, [...placesOf(team), { email: values.text('email'), role }]);
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
