import { lazy, type ReactNode, type RefObject, Suspense } from 'react';

export interface PopoverNoteProps {
  /** What it is about, for those who hear it. */
  label: string;
  /** The element it belongs to. */
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

const PopoverPanel = lazy(async () => ({ default: (await import('./popover-panel')).PopoverPanel }));

/** A few words or controls beside what they are about. Render it when it is open. */
export function PopoverNote(popover: PopoverNoteProps) {
  return (
    <Suspense>
      <PopoverPanel {...popover} />
    </Suspense>
  );
}
