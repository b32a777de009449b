import { type BlockKind, blockKinds } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { Facts } from '../../../ui/register';

interface CountsLineProps {
  kinds: readonly BlockKind[];
  /** How many of the actions hold other actions; they are counted apart. */
  parents: number;
}

/** How many blocks there are of each kind. */
export function CountsLine({ kinds, parents }: CountsLineProps) {
  const t = useT();
  const counts = new Map<BlockKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  counts.set('action', (counts.get('action') ?? 0) - parents);
  return (
    <Facts
      items={blockKinds.flatMap((kind) => {
        const count = counts.get(kind);
        return [
          ...(count ? [t(`documents.count.${kind}`, { count })] : []),
          ...(kind === 'action' && parents > 0 ? [t('documents.count.action-parent', { count: parents })] : []),
        ];
      })}
    />
  );
}
