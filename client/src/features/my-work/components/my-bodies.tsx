import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { PagedRegister } from '../../../ui/paged-register';
import { Section } from '../../../ui/page-parts';
import { BodyRow } from '../../bodies/components/body-row';
import { useTerritoryNames } from '../../organisations/territories';
import { myBodiesQuery } from '../api';

/** Bodies in which the person sits or works, or which they follow, while there are some. */
export function MyBodies() {
  const t = useT();
  const { items } = useList(myBodiesQuery);
  const nameOf = useTerritoryNames(items.flatMap(({ territories }) => territories));
  if (items.length === 0) return null;
  return (
    <Section id="bodies" title={t('bodies.title')} note={t('my-work.bodies-note')}>
      <PagedRegister
        query={myBodiesQuery}
        failed={t('my-work.bodies-failed')}
        empty={null}
        renderRow={(item) => <BodyRow key={item.id} item={item} nameOf={nameOf} />}
      />
    </Section>
  );
}
