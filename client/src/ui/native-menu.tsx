import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export interface NativeMenuProps {
  label: string;
  icon: IconName;
  /** How its button looks; `icon` shows the icon alone, `small` stands in toolbars. */
  kind?: 'quiet' | 'small' | 'icon';
  className?: string;
  children: ReactNode;
}

const looks = {
  quiet: 'button-quiet',
  small: 'button-small',
  icon: 'button-quiet button-small button-icon',
} as const;

/**
 * A menu of links that opens without scripts. With them it also closes: with Escape, by a click beside it, when focus moves
 * on, and when one of its links was followed.
 */
export function NativeMenu({ label, icon, kind = 'quiet', className, children }: NativeMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => (menu.current ? closeLikeAMenu(menu.current) : undefined), []);
  return (
    <details ref={menu} className={classNames('menu', className)}>
      <summary className={classNames('button', looks[kind])}>
        <Icon name={icon} size={kind === 'small' ? 's' : undefined} />
        <span className={kind === 'icon' ? 'visually-hidden' : 'menu-label'}>{label}</span>
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
