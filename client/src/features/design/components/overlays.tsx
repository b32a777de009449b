import { useRef, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { announce } from '../../../lib/announcements';
import { Button } from '../../../ui/button';
import { Dialog, type DialogProps } from '../../../ui/dialog';
import { Menu } from '../../../ui/menu';
import { Section } from '../../../ui/page-parts';
import { PopoverNote } from '../../../ui/popover';
import { TextArea } from '../../../ui/text-field';
import { Specimen } from './specimen';

/** What floats above the page; its code comes when it is first needed. */
export function Overlays() {
  const t = useT();
  return (
    <Section id="overlays" title={t('design.overlays.title')} note={t('design.overlays.note')}>
      <div className="grid grid-small">
        <Specimen name={t('design.overlays.menu')}>
          <div className="cluster">
            <Menu
              label={t('design.overlays.more')}
              iconOnly
              kind="quiet"
              entries={[
                {
                  id: 'copy',
                  label: t('design.act.copy'),
                  icon: 'link',
                  onSelect: () => announce(t('design.act.copy')),
                },
                { id: 'report', label: t('design.act.report'), icon: 'flag' },
                { id: 'hide', label: t('design.act.hide'), icon: 'hide', disabled: true },
                { id: 'withdraw', label: t('design.act.withdraw'), icon: 'trash', danger: true },
              ]}
            />
            <Popover />
          </div>
        </Specimen>
        <Specimen name={t('design.overlays.dialogs')}>
          <div className="cluster">
            <Opener kind="dialog" urgent />
            <Opener kind="sheet" />
            <Opener kind="side" />
          </div>
        </Specimen>
      </div>
    </Section>
  );
}

function Popover() {
  const t = useT();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button ref={trigger} icon="info" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        {t('design.overlays.note-button')}
      </Button>
      {open && (
        <PopoverNote label={t('design.overlays.note-button')} triggerRef={trigger} onClose={() => setOpen(false)}>
          <p>{t('design.sample.ui')}</p>
        </PopoverNote>
      )}
    </>
  );
}

function Opener({ kind, urgent }: Pick<DialogProps, 'urgent'> & { kind: 'dialog' | 'sheet' | 'side' }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(`design.overlays.${kind}`)}</Button>
      {open && (
        <Dialog
          title={t(`design.overlays.${kind}-title`)}
          kind={kind}
          urgent={urgent}
          onClose={close}
          foot={
            <>
              <Button kind={urgent ? 'danger' : 'primary'} onClick={close}>
                {urgent ? t('design.act.withdraw') : t('design.act.send')}
              </Button>
              <Button onClick={close}>{t('design.act.keep')}</Button>
            </>
          }
        >
          <p>{t('design.overlays.text')}</p>
          {!urgent && <TextArea name="reply" label={t('design.fields.body')} />}
        </Dialog>
      )}
    </>
  );
}
