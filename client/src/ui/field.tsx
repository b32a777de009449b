import { type ReactNode, useId } from 'react';
import { useFormContext } from '../lib/forms';
import { useT } from '../lib/i18n';
import { violationText } from '../lib/problems';
import { classNames } from './class-names';
import { Icon } from './icon';

export interface FieldProps {
  /** The name the value is sent under, which is also its place in the request: `phases.0.name`. */
  name: string;
  label: ReactNode;
  /** What to write, before a mistake is made. */
  hint?: ReactNode;
  /** A mistake the form itself does not know of; what the server found appears by itself. */
  error?: string;
  /** Fields are required unless they say they are not; the label tells, except in searches, where nothing is required. */
  optional?: boolean | 'unmarked';
  className?: string;
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

/** The error of a field: its own, or what the server found wrong with it. */
export function useFieldError(name: string, own?: string): string | undefined {
  const t = useT();
  const violation = useFormContext()?.violation(name);
  return own ?? (violation && violationText(t, violation));
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="error" size="s" />
      <span>{children}</span>
    </p>
  );
}

export function Optional() {
  const t = useT();
  return <span className="field-optional"> {t('ui.optional')}</span>;
}

interface FieldFrameProps extends FieldProps {
  /** Below the control: counts, drafts. */
  foot?: ReactNode;
  children: (control: ControlAttributes) => ReactNode;
}

/** Label, hint, control and error of one field, tied together. */
export function Field({ name, label, hint, error, optional = false, className, foot, children }: FieldFrameProps) {
  const id = useId();
  const message = useFieldError(name, error);
  const described = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames('field', className)}>
      <label id={`${id}-label`} htmlFor={id}>
        {label}
        {optional === true && <Optional />}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': message ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
      {foot && <div className="field-foot">{foot}</div>}
    </div>
  );
}
