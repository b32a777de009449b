import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';

export interface NativeMenuProps {
  label: string;
  icon: IconName;
  className?: string;
  children: ReactNode;
}

/**
 * A menu of links that opens without scripts. With them it also closes: with Escape, by a click beside it, when focus moves
 * on, and when one of its links was followed.
 */
export function NativeMenu({ label, icon, className, children }: NativeMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => (menu.current ? closeLikeAMenu(menu.current) : undefined), []);
  return (
    <details ref={menu} className={classNames('menu', className)}>
      <summary className="button button-quiet">
        <Icon name={icon} />
        <span className="menu-label">{label}</span>
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}

/** @returns undoes it */
function closeLikeAMenu(menu: HTMLDetailsElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const close = () => {
    menu.open = false;
  };
  const within = (target: EventTarget | null) => target instanceof Node && menu.contains(target);
  document.addEventListener('pointerdown', ({ target }) => within(target) || close(), { signal });
  menu.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !within(relatedTarget) && close(), {
    signal,
  });
  menu.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && close(), {
    signal,
  });
  menu.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !menu.open) return;
      close();
      menu.querySelector('summary')?.focus();
    },
    { signal },
  );
  return () => listening.abort();
}
