import { useRef, useState } from 'react';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { latePart } from '../../../ui/late-part';

const TerritoryPanel = latePart(async () => (await import('./territory-panel')).TerritoryPanel);

interface PlaceButtonProps {
  label: string;
  /** What is chosen, where the button shows that. */
  shown?: string;
  icon?: 'plus';
  onChoose: (code: string) => void;
}

/** Opens the search for a place. */
export function PlaceButton({ label, shown, icon, onChoose }: PlaceButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const act = {
    ref: trigger,
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': open,
    onPointerEnter: TerritoryPanel.preload,
    onClick: () => setOpen(true),
  };
  const choose = (code: string) => {
    onChoose(code);
    setOpen(false);
  };
  return (
    <>
      {shown === undefined ? (
        <Button small icon={icon} {...act}>
          {label}
        </Button>
      ) : (
        <button type="button" className="input select-button" {...act}>
          <span className="visually-hidden">{label} </span>
          {shown}
          <Icon name="chevron-down" size="s" />
        </button>
      )}
      {open && <TerritoryPanel label={label} triggerRef={trigger} onChoose={choose} onClose={() => setOpen(false)} />}
    </>
  );
}
