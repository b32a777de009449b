import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface KeptRows {
  /** The rows there are, by their keys, in order. */
  rows: string[];
  setRows: (rows: string[]) => void;
  /** To be rendered inside the form: tells the draft which rows there are. */
  field: ReactNode;
}

/**
 * Rows of a form that come and go, kept with its draft.
 * @param kept what a draft holds, by field name
 */
export function useKeptRows(name: string, initial: string[], kept: Record<string, string> | undefined): KeptRows {
  const [edited, setEdited] = useState<string[] | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const rows = edited ?? kept?.[name]?.split(',').filter(Boolean) ?? initial;
  useEffect(() => {
    if (edited) input.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [edited]);
  const field = (
    <input ref={input} type="hidden" name={name} data-kept={initial.join(',')} value={rows.join(',')} readOnly />
  );
  return { rows, setRows: setEdited, field };
}
