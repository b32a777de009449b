import { lazy, type ReactNode, Suspense } from 'react';

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

export const loadDialog = () => import('./dialog-panel');
const DialogPanel = lazy(async () => ({ default: (await loadDialog()).DialogPanel }));

/**
 * Something to finish before the page goes on. Render it when it is open; its focus goes back to where it came from.
 * `loadDialog` fetches it early, when a pointer comes near.
 */
export function Dialog(dialog: DialogProps) {
  return (
    <Suspense>
      <DialogPanel {...dialog} />
    </Suspense>
  );
}
