import type { ReactNode, RefObject } from 'react';
import { latePart } from './late-part';

export interface PopoverNoteProps {
  /** What it is about, for those who hear it. */
  label: string;
  /** The element it belongs to. */
  triggerRef: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** A few words or controls beside what they are about. Render it when it is open. */
export const PopoverNote = latePart<PopoverNoteProps>(async () => (await import('./popover-panel')).PopoverPanel);
