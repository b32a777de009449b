import type { ReactNode } from 'react';
import { latePart } from './late-part';

export interface DialogProps {
  title: ReactNode;
  /**
   * On a phone all rise from below. Elsewhere `dialog` and `sheet` (the wider one) stand in the middle, `side` along the
   * end of the page.
   */
  kind?: 'dialog' | 'sheet' | 'side';
  /** Asks before something that cannot be undone: a click beside it does not close it. */
  urgent?: boolean;
  onClose: () => void;
  /** Buttons, always in view. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Something to finish before the page goes on. Render it when it is open; its focus goes back to where it came from. */
export const Dialog = latePart<DialogProps>(async () => (await import('./dialog-panel')).DialogPanel);
