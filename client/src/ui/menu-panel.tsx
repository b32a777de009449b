import type { RefObject } from 'react';
import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components/Menu';
import { useNavigate } from 'react-router';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { MenuEntry } from './menu';
import { OverlayProvider } from './overlay-provider';

export interface MenuPanelProps {
  label: string;
  entries: MenuEntry[];
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The open menu; loaded when a menu is first opened. */
export function MenuPanel({ label, entries, triggerRef, onClose }: MenuPanelProps) {
  const navigate = useNavigate();
  return (
    <OverlayProvider>
      <Popover
        className="menu-panel"
        aria-label={label}
        isOpen
        triggerRef={triggerRef}
        placement="bottom end"
        offset={4}
        onOpenChange={(open) => !open && onClose()}
      >
        <Menu aria-label={label} autoFocus="first" onClose={onClose}>
          <MenuSection>
            {entries.map(({ id, label: text, icon, danger, disabled, to, onSelect }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={text}
                className={classNames('menu-item', danger && 'menu-item-danger')}
                isDisabled={disabled}
                onAction={() => (to ? void navigate(to) : onSelect?.())}
              >
                {icon && <Icon name={icon} />}
                {text}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </OverlayProvider>
  );
}
