import type { RefObject } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useT } from '../lib/i18n';
import { Icon } from './icon';
import { OverlayProvider } from './overlay-provider';

/** Pixels that a list takes at most. */
export const listHeight = 380;

export interface SearchSelectPanelProps {
  label: string;
  options: { value: string; label: string }[];
  value: string;
  triggerRef: RefObject<HTMLElement | null>;
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** The open list with its search; loaded when one is first opened. */
export function SearchSelectPanel(panel: SearchSelectPanelProps) {
  return (
    <OverlayProvider>
      <Popover
        className="popover popover-list"
        aria-label={panel.label}
        isOpen
        triggerRef={panel.triggerRef}
        placement="bottom start"
        offset={4}
        maxHeight={listHeight}
        onOpenChange={(open) => !open && panel.onClose()}
      >
        <Options {...panel} />
      </Popover>
    </OverlayProvider>
  );
}

function Options({ label, options, value, onChoose }: SearchSelectPanelProps) {
  const t = useT();
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      <SearchField className="menu-search" aria-label={t('ui.search-in', { label })} autoFocus>
        <Input className="input" />
      </SearchField>
      <ListBox
        className="menu-options"
        aria-label={label}
        selectionMode="single"
        selectedKeys={[value]}
        onSelectionChange={(keys) => onChoose(String([...keys][0] ?? value))}
        renderEmptyState={() => <p className="menu-head">{t('ui.nothing-found')}</p>}
      >
        {options.map((option) => (
          <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="menu-item">
            {({ isSelected }) => (
              <>
                {option.label}
                {isSelected && <Icon name="check" />}
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Autocomplete>
  );
}
