import { type RefObject, useDeferredValue, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useT } from '../../../lib/i18n';
import { OverlayProvider } from '../../../ui/overlay-provider';
import { listHeight } from '../../../ui/search-select-panel';
import { useTerritorySearch } from '../territories';

export interface TerritoryPanelProps {
  label: string;
  triggerRef: RefObject<HTMLElement | null>;
  onChoose: (code: string) => void;
  onClose: () => void;
}

/** The open search for a place; loaded when one is first opened. */
export function TerritoryPanel({ label, triggerRef, onChoose, onClose }: TerritoryPanelProps) {
  const t = useT();
  const [text, setText] = useState('');
  const { data = [] } = useTerritorySearch(useDeferredValue(text.trim()));
  return (
    <OverlayProvider>
      <Popover
        className="popover popover-list"
        aria-label={label}
        isOpen
        triggerRef={triggerRef}
        placement="bottom start"
        offset={4}
        maxHeight={listHeight}
        onOpenChange={(open) => !open && onClose()}
      >
        <Autocomplete inputValue={text} onInputChange={setText}>
          <SearchField className="menu-search" aria-label={t('organisations.place.search')} autoFocus>
            <Input className="input" placeholder={t('organisations.place.example')} />
          </SearchField>
          <ListBox
            className="menu-options"
            aria-label={label}
            items={data}
            onAction={(key) => onChoose(String(key))}
            renderEmptyState={() => <p className="menu-head">{t('ui.nothing-found')}</p>}
          >
            {({ code, name, within }) => (
              <ListBoxItem id={code} textValue={name} className="menu-item">
                <span>
                  {name}
                  {within.length > 0 && <small className="muted territory-within">{within.join(', ')}</small>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </OverlayProvider>
  );
}
