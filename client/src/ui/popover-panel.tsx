import { Dialog, Popover } from 'react-aria-components/Popover';
import { OverlayProvider } from './overlay-provider';
import type { PopoverNoteProps } from './popover';

/** The open popover; loaded when one is first opened. */
export function PopoverPanel({ label, triggerRef, onClose, children }: PopoverNoteProps) {
  return (
    <OverlayProvider>
      <Popover
        className="popover"
        isOpen
        triggerRef={triggerRef}
        placement="bottom start"
        offset={6}
        onOpenChange={(open) => !open && onClose()}
      >
        <Dialog aria-label={label}>{children}</Dialog>
      </Popover>
    </OverlayProvider>
  );
}
