import { useSuspenseQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { PagedRegister } from '../../../ui/paged-register';
import { Section } from '../../../ui/page-parts';
import { handedInCountsQuery, handedInList, type Receiver } from '../handed-in';
import { PositionRow } from './position-row';

/** The joint positions handed in here, each once with all who signed it. */
export function HandedIn({ receiver }: { receiver: Receiver }) {
  const t = useT();
  const { data } = useSuspenseQuery(handedInCountsQuery(receiver));
  return (
    <Section id="positions" title={t('positions.title')} note={t('positions.counted-once')}>
      <p>{t('positions.handed-in-count', { positions: data.positionCount, organisations: data.signatoryCount })}</p>
      <PagedRegister
        query={handedInList(receiver)}
        failed={t('positions.failed')}
        empty={null}
        renderRow={(item) => <PositionRow key={item.id} item={item} />}
      />
    </Section>
  );
}
