import { useState } from 'react';
import type { DeskItem } from './api';

/** Items chosen for one decision, as they were when they were chosen. */
export interface Selection {
  items: DeskItem[];
  has: (commentId: string) => boolean;
  set: (item: DeskItem, selected: boolean) => void;
  add: (items: DeskItem[]) => void;
  drop: (commentIds: Iterable<string>) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, DeskItem>>(new Map());
  const add = (items: DeskItem[]) =>
    setChosen((before) => new Map([...before, ...items.map((item) => [item.comment.id, item] as const)]));
  const drop = (commentIds: Iterable<string>) => {
    const gone = new Set(commentIds);
    setChosen((before) => new Map([...before].filter(([id]) => !gone.has(id))));
  };
  return {
    items: [...chosen.values()],
    has: (id) => chosen.has(id),
    set: (item, selected) => (selected ? add([item]) : drop([item.comment.id])),
    add,
    drop,
    clear: () => setChosen(new Map()),
  };
}
