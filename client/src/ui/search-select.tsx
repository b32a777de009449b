import { useRef, useState } from 'react';
import { useHydrated } from '../lib/now';
import { type ControlAttributes, Field, type FieldProps } from './field';
import { Icon } from './icon';
import { latePart } from './late-part';
import { NativeSelect } from './native-select';
import { useKeptValue } from './use-kept-value';

export interface SearchSelectProps extends FieldProps {
  options: { value: string; label: string }[];
  defaultValue?: string;
  /** What stands there while nothing is chosen. */
  empty: string;
  onChange?: (value: string) => void;
}

const SearchSelectPanel = latePart(async () => (await import('./search-select-panel')).SearchSelectPanel);

/** One of many, with a search. Without scripts it is the browser's own list. */
export function SearchSelect({ options, defaultValue = '', empty, onChange, ...field }: SearchSelectProps) {
  const hydrated = useHydrated();
  return (
    <Field {...field}>
      {(control) =>
        hydrated ? (
          <Searchable label={String(field.label)} {...{ control, options, defaultValue, empty, onChange }} />
        ) : (
          <NativeSelect {...control} options={options} empty={empty} defaultValue={defaultValue} />
        )
      }
    </Field>
  );
}

interface SearchableProps extends Pick<SearchSelectProps, 'options' | 'empty' | 'onChange'> {
  label: string;
  defaultValue: string;
  control: ControlAttributes;
}

function Searchable({ label, control, options, defaultValue, empty, onChange }: SearchableProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const { kept, value, setValue } = useKeptValue(defaultValue);
  const [open, setOpen] = useState(false);
  const { name, 'aria-required': _required, 'aria-invalid': invalid, ...attributes } = control;
  const choose = (next: string) => {
    setValue(next);
    setOpen(false);
    onChange?.(next);
    trigger.current?.focus();
  };
  return (
    <>
      <input ref={kept} type="hidden" data-kept={defaultValue} name={name} value={value} />
      <button
        {...attributes}
        aria-labelledby={`${control.id}-label ${control.id}`}
        ref={trigger}
        type="button"
        className="input select-button"
        data-invalid={invalid}
        aria-haspopup="listbox"
        aria-expanded={open}
        onPointerEnter={SearchSelectPanel.preload}
        onClick={() => setOpen(true)}
      >
        {options.find((option) => option.value === value)?.label ?? empty}
        <Icon name="chevron-down" size="s" />
      </button>
      {open && (
        <SearchSelectPanel
          {...{ label, options, value }}
          triggerRef={trigger}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
