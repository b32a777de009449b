import '../accounts.css';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';

export interface PasswordFieldProps {
  name: string;
  label: string;
  /** Whether one is being chosen: the hint says what it takes, and the browser may offer one. */
  isNew?: boolean;
  /** Takes focus when it appears: for a dialog that asks for nothing else. */
  autoFocus?: boolean;
}

/** A password, which may be looked at while it is typed. Pasting is welcome. */
export function PasswordField({ name, label, isNew = false, autoFocus }: PasswordFieldProps) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...{ name, label, autoFocus }}
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      hint={isNew ? t('accounts.password-hint') : undefined}
      foot={
        <Button kind="quiet" small icon={shown ? 'hide' : 'show'} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t('accounts.show-password')}
        </Button>
      }
    />
  );
}
