import { useFormContext } from '../lib/forms';
import { Button, type ButtonProps } from './button';

/** Sends the form it stands in; at work while it does. */
export function SubmitButton({ kind = 'primary', ...button }: Omit<ButtonProps, 'type' | 'pending'>) {
  return <Button {...button} kind={kind} type="submit" pending={useFormContext()?.pending ?? false} />;
}
