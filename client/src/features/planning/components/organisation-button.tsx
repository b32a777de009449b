import { useRef, useState } from 'react';
import { Button } from '../../../ui/button';
import { latePart } from '../../../ui/late-part';

const OrganisationPanel = latePart(async () => (await import('./organisation-panel')).OrganisationPanel);

export interface OrganisationButtonProps {
  label: string;
  onChoose: (organisation: { id: string; name: string }) => void;
}

/** Opens the search of the register. */
export function OrganisationButton({ label, onChoose }: OrganisationButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        small
        icon="search"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={OrganisationPanel.preload}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && (
        <OrganisationPanel
          label={label}
          triggerRef={trigger}
          onChoose={(organisation) => {
            onChoose(organisation);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
