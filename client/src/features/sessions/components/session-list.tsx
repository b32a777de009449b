import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import { sessionList } from '../api';
import { addressOf, filterOf, type ListChoice } from '../list-choice';
import { SessionRow } from './session-row';

/** One view of the sessions, page by page. */
export function SessionList({ choice, from }: { choice: ListChoice; from?: string }) {
  const t = useT();
  const { pages, items, error, next, more, isPending, retry } = useList(sessionList(filterOf(choice), from));
  if (choice.show === 'month') return null;
  return (
    <>
      {error && <ErrorState title={t('sessions.load-failed')} error={error} onRetry={retry} />}
      {!pages && !error && <Skeleton rows={3} />}
      {pages && items.length === 0 && (
        <Empty title={t(`sessions.none.${choice.show}`)}>
          <p>{t(`sessions.none-explained.${choice.show}`)}</p>
        </Empty>
      )}
      {items.length > 0 && (
        <Register>
          {items.map((session) => (
            <SessionRow key={session.id} session={session} level="h2" named={!choice.space} />
          ))}
        </Register>
      )}
      {next && (
        <ShowMore shown={items.length} pending={isPending} onMore={more} href={addressOf(choice, { cursor: next })} />
      )}
    </>
  );
}
