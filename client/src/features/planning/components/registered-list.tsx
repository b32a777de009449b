import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { ShowMore } from '../../../ui/show-more';
import { Tag } from '../../../ui/tag';
import { registrationList, type SessionSettings } from '../session-api';

/** Who has a seat and who waits, for hosts. */
export function RegisteredList({ session }: { session: SessionSettings }) {
  const t = useT();
  const dates = useDates(session.timeZone);
  const { pages, items, error, next, more, isPending, retry } = useList(registrationList(session.id));
  if (error) return <ErrorState title={t('planning.session.registered-failed')} error={error} onRetry={retry} />;
  if (pages && items.length === 0)
    return <Empty title={t('planning.session.nobody')}>{t('planning.session.nobody-explained')}</Empty>;
  return (
    <>
      <Rows label={t('planning.session.registered')}>
        {items.map(({ id, name, guest, state, registeredAt }) => (
          <Row
            key={id}
            lead={<Seat kind={guest ? 'guest' : 'person'} />}
            title={
              <>
                <bdi>{name ?? t('comments.former-participant')}</bdi>{' '}
                {state === 'waiting' && (
                  <Tag tone="caution" icon="clock">
                    {t('planning.session.waits')}
                  </Tag>
                )}
              </>
            }
            facts={[guest && t('ui.seat.guest'), t('planning.session.registered-at', { day: dates.day(registeredAt) })]}
          />
        ))}
      </Rows>
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </>
  );
}
