import { useRef, useState } from 'react';
import { Button, type ButtonProps } from './button';
import type { IconName } from './icon-paths';
import { latePart } from './late-part';

export interface MenuEntry {
  id: string;
  /** A verb and its object. */
  label: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  /** Where it leads, or what it does. */
  to?: string;
  onSelect?: () => void;
}

const MenuPanel = latePart(async () => (await import('./menu-panel')).MenuPanel);

export interface MenuProps extends Omit<ButtonProps, 'onClick' | 'children' | 'ref'> {
  /** What the menu is about; also the words of its button. */
  label: string;
  entries: MenuEntry[];
}

/** A button with a list of acts. The list comes when the button is approached, and opens on a click or a key. */
export function Menu({ label, entries, icon = 'more', ...button }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (entries.length === 0) return null;
  return (
    <>
      <Button
        {...button}
        ref={trigger}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={MenuPanel.preload}
        onFocus={MenuPanel.preload}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && <MenuPanel label={label} entries={entries} triggerRef={trigger} onClose={() => setOpen(false)} />}
    </>
  );
}
