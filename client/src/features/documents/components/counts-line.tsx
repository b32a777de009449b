import { blockKinds } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { Facts } from '../../../ui/register';

/** How many blocks there are of each kind. */
export function CountsLine({ kinds }: { kinds: readonly (typeof blockKinds)[number][] }) {
  const t = useT();
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <Facts
      items={blockKinds.flatMap((kind) => {
        const count = counts.get(kind);
        return count ? [t(`documents.count.${kind}`, { count })] : [];
      })}
    />
  );
}
