import { teamRoles } from '../../../../../shared/spaces';
import { seatRoles } from '../../../../../shared/bodies';
import { useT } from '../../../lib/i18n';
import type { Departure } from '../people-api';

type Task = Departure['tasks'][number];

/** What somebody has open in the organisation's name; what the reader may not see is told without its name. */
export function OpenTasks({ tasks }: { tasks: Task[] }) {
  const t = useT();
  const role = useTaskRole();
  if (tasks.length === 0) return null;
  return (
    <>
      <p>{t('organisations.open-tasks')}</p>
      <ul>
        {tasks.map((task, at) => (
          <li key={at}>
            {t(`organisations.task.${task.kind}`, {
              title: task.title ?? t('organisations.task-hidden'),
              role: role(task),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function useTaskRole(): (task: Task) => string {
  const t = useT();
  return ({ kind, role }) => {
    const inTeam = kind === 'team' && teamRoles.find((each) => each === role);
    const onSeat = kind === 'seat' && seatRoles.find((each) => each === role);
    if (inTeam) return t(`planning.role.${inTeam}`);
    return onSeat ? t(`bodies.role.${onSeat}`) : '';
  };
}
