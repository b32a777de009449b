import { useT } from '../../../lib/i18n';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { sessionList } from '../api';
import { addressOf, filterOf, type ListChoice, type SessionView } from '../list-choice';
import { SessionRow } from './session-row';

export interface SessionListProps {
  choice: ListChoice & { show: Exclude<SessionView, 'month'> };
  from?: string;
}

/** One view of the sessions, page by page. */
export function SessionList({ choice, from }: SessionListProps) {
  const t = useT();
  return (
    <PagedRegister
      query={sessionList(filterOf(choice), from)}
      failed={t('sessions.load-failed')}
      empty={
        <Empty title={t(`sessions.none.${choice.show}`)}>
          <p>{t(`sessions.none-explained.${choice.show}`)}</p>
        </Empty>
      }
      renderRow={(session) => <SessionRow key={session.id} session={session} level="h2" named={!choice.space} />}
      pathFrom={(cursor) => addressOf(choice, { cursor })}
    />
  );
}
