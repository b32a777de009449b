import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';

export interface RemoveButtonProps {
  /** Who is removed from what, for those who hear the button alone. */
  label: string;
  pending: boolean;
  onClick: () => void;
}

/** Takes one row out of a list. */
export function RemoveButton({ label, ...button }: RemoveButtonProps) {
  const t = useT();
  return (
    <Button kind="quiet" small icon="trash" aria-label={label} {...button}>
      {t('planning.people.remove-short')}
    </Button>
  );
}
