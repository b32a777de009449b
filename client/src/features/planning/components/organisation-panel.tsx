import { useQuery } from '@tanstack/react-query';
import { keepPreviousData } from '@tanstack/react-query';
import { type RefObject, useDeferredValue, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useT } from '../../../lib/i18n';
import { OverlayProvider } from '../../../ui/overlay-provider';
import { organisationSearchQuery } from '../api';

export interface OrganisationPanelProps {
  label: string;
  triggerRef: RefObject<HTMLElement | null>;
  onChoose: (organisation: { id: string; name: string }) => void;
  onClose: () => void;
}

/** The open search of the register; loaded when one is first opened. */
export function OrganisationPanel({ label, triggerRef, onChoose, onClose }: OrganisationPanelProps) {
  const t = useT();
  const [text, setText] = useState('');
  const { data = [] } = useQuery({
    ...organisationSearchQuery(useDeferredValue(text.trim())),
    placeholderData: keepPreviousData,
  });
  const choose = (id: string) => {
    const chosen = data.find((organisation) => organisation.id === id);
    if (chosen) onChoose(chosen);
  };
  return (
    <OverlayProvider>
      <Popover
        className="popover popover-list"
        aria-label={label}
        isOpen
        triggerRef={triggerRef}
        placement="bottom start"
        offset={4}
        onOpenChange={(open) => !open && onClose()}
      >
        <Autocomplete inputValue={text} onInputChange={setText}>
          <SearchField className="menu-search" aria-label={t('planning.organisation.search')} autoFocus>
            <Input className="input" />
          </SearchField>
          <ListBox
            className="menu-options"
            aria-label={label}
            items={data}
            onAction={(key) => choose(String(key))}
            renderEmptyState={() => <p className="menu-head">{t('ui.nothing-found')}</p>}
          >
            {({ id, name, language }) => (
              <ListBoxItem id={id} textValue={name} className="menu-item">
                <span lang={language}>{name}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </OverlayProvider>
  );
}
