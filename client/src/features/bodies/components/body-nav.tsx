import type { BodyPart } from '../../../../../shared/bodies';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LocalNav } from '../../../ui/page-parts';
import type { Body } from '../api';

/** The parts of a body that have pages of their own, in their order. Its members stand on the first page. */
const partsWithPages: BodyPart[] = [];

export interface BodyNavProps {
  body: Body;
  /** The part that is shown; none on the first page. */
  part?: BodyPart;
}

/** The parts of a body that the reader may read; nothing where there is only the first page. */
export function BodyNav({ body, part }: BodyNavProps) {
  const t = useT();
  const path = spacePath(body);
  const parts = partsWithPages.filter((each) => body.reads.includes(each));
  if (parts.length === 0) return null;
  return (
    <LocalNav
      label={t('bodies.body-parts')}
      items={[
        { label: t('bodies.first-page'), to: path, current: !part },
        ...parts.map((each) => ({
          label: t(`bodies.body-part.${each}`),
          to: `${path}/${each}`,
          current: each === part,
        })),
      ]}
    />
  );
}
