import type { BodyPart } from '../../../../../shared/bodies';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LocalNav } from '../../../ui/page-parts';
import type { Body } from '../api';

/** The parts of a body that have pages of their own, in their order. Its members stand on the first page. */
const partsWithPages: BodyPart[] = ['meetings', 'opinions', 'agreements', 'calls', 'exchange'];

/** A page of a body beside its first one. */
export type BodyPage = BodyPart | 'activity';

export interface BodyNavProps {
  body: Body;
  /** The page that is shown; none for the first one. */
  part?: BodyPage;
}

/** The pages of a body that the reader may read. */
export function BodyNav({ body, part }: BodyNavProps) {
  const t = useT();
  const path = spacePath(body);
  const pages: BodyPage[] = [...partsWithPages.filter((each) => body.reads.includes(each)), 'activity'];
  return (
    <LocalNav
      label={t('bodies.body-parts')}
      items={[
        { label: t('bodies.first-page'), to: path, current: !part },
        ...pages.map((each) => ({
          label: t(`bodies.body-part.${each}`),
          to: `${path}/${each}`,
          current: each === part,
        })),
      ]}
    />
  );
}
