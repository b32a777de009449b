import type { SelectHTMLAttributes } from 'react';
import { Icon } from './icon';

interface NativeSelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: { value: string; label: string }[];
  empty?: string;
}

/** The browser's own list with our arrow; for toolbars, where the label stands elsewhere. */
export function NativeSelect({ options, empty, ...native }: NativeSelectProps) {
  return (
    <span className="select">
      <select className="input" {...native}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size="s" />
    </span>
  );
}
