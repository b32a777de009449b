import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import { ConsultationRow } from '../../consultations/components/consultation-row';
import { myConsultationsQuery } from '../api';

/** Consultations the person is told about. */
export function FollowingList() {
  const t = useT();
  const { pages, items, error, next, more, isPending, retry } = useList(myConsultationsQuery('following'));
  if (error && !pages) return <ErrorState title={t('my-work.following-failed')} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={2} />;
  if (items.length === 0) {
    return (
      <Empty
        title={t('my-work.following-none')}
        action={<LinkButton to="/consultations">{t('my-work.find-consultation')}</LinkButton>}
      >
        <p>{t('my-work.following-none-explained')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Register>
        {items.map((item) => (
          <ConsultationRow key={item.id} item={item} />
        ))}
      </Register>
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </>
  );
}
