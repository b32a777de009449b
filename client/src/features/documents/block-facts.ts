import { type BlockKind, blockKinds } from '../../../../shared/documents';

/** What a block is, besides its words. */
export interface BlockFacts {
  kind: BlockKind;
  level: number;
  label: string;
  addressee: string;
}

/** The facts of a block as it is read or imported. */
export const factsOf = (block: Pick<BlockFacts, 'kind' | 'level' | 'label'> & { addressee?: string }): BlockFacts => ({
  kind: block.kind,
  level: block.level,
  label: block.label,
  addressee: block.addressee ?? '',
});

/** Kinds with a depth: headings and items have one from 1, what may stand in a list may have one. */
export function levelsOf(kind: BlockKind): { least: number; most: number } | null {
  if (kind === 'heading') return { least: 1, most: 6 };
  if (kind === 'list-item') return { least: 1, most: 4 };
  return ['objective', 'action', 'encouragement', 'recommendation'].includes(kind) ? { least: 0, most: 4 } : null;
}

/** The facts with another kind: the depth that kind can have. */
export function withKind(facts: BlockFacts, kind: BlockKind): BlockFacts {
  const levels = levelsOf(kind);
  const level = levels ? Math.min(Math.max(facts.level, levels.least), levels.most) : 0;
  return { ...facts, kind, level };
}

export const isBlockKind = (text: string): text is BlockKind => (blockKinds as readonly string[]).includes(text);

/** How many actions hold other actions, as importers of such lists count them. */
export function actionParents<Key>(
  actions: readonly { key: Key; parent: Key | null | undefined; kind: BlockKind }[],
): number {
  const held = new Set(actions.filter(({ kind }) => kind === 'action').map(({ parent }) => parent));
  return actions.filter(({ key, kind }) => kind === 'action' && held.has(key)).length;
}
