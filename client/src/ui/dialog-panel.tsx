import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useT } from '../lib/i18n';
import { Button } from './button';
import { classNames } from './class-names';
import type { DialogProps } from './dialog';
import { OverlayProvider } from './overlay-provider';
import { useFocusReturn } from './use-focus-return';

/** The open dialog; loaded when a dialog is first opened. */
export function DialogPanel({ title, kind = 'dialog', urgent = false, onClose, foot, children }: DialogProps) {
  const t = useT();
  useFocusReturn();
  return (
    <OverlayProvider>
      <ModalOverlay
        className={classNames('scrim', kind === 'side' && 'scrim-side')}
        isOpen
        isDismissable={!urgent}
        onOpenChange={(open) => !open && onClose()}
      >
        <Modal className={classNames('sheet', kind === 'dialog' && 'sheet-small')}>
          <Dialog role={urgent ? 'alertdialog' : 'dialog'}>
            <div className="sheet-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <Button kind="quiet" icon="close" iconOnly onClick={onClose}>
                {t('ui.close')}
              </Button>
            </div>
            <div className="sheet-body">{children}</div>
            {foot && <div className="sheet-foot">{foot}</div>}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </OverlayProvider>
  );
}
