import { useEffect, useRef, useState } from 'react';

/** What the native list does by itself: tells its form of a choice, and follows when the form fills it in or empties it. */
export function useKeptValue(defaultValue: string) {
  const kept = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(defaultValue);
  const told = useRef(value);
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    kept.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [value]);
  useEffect(() => {
    const input = kept.current;
    if (!input) return undefined;
    const refill = () => setValue(input.value);
    const reset = () => {
      told.current = defaultValue;
      setValue(defaultValue);
    };
    input.addEventListener('refill', refill);
    input.form?.addEventListener('reset', reset);
    return () => {
      input.removeEventListener('refill', refill);
      input.form?.removeEventListener('reset', reset);
    };
  }, [defaultValue]);
  return { kept, value, setValue };
}
