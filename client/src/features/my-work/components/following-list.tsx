import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { ConsultationRow } from '../../consultations/components/consultation-row';
import { myConsultationsQuery } from '../api';

/** Consultations the person is told about. */
export function FollowingList() {
  const t = useT();
  return (
    <PagedRegister
      query={myConsultationsQuery('following')}
      failed={t('my-work.following-failed')}
      empty={
        <Empty
          title={t('my-work.following-none')}
          action={<LinkButton to="/consultations">{t('my-work.find-consultation')}</LinkButton>}
        >
          <p>{t('my-work.following-none-explained')}</p>
        </Empty>
      }
      renderRow={(item) => <ConsultationRow key={item.id} item={item} />}
    />
  );
}
