import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { FieldError, type FieldProps, Optional, useFieldError } from './field';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

type NativeInput = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type' | 'id'>;

export interface CheckboxProps extends FieldProps, NativeInput {}

/** One thing to agree to or to switch on. */
export function Checkbox({ name, label, hint, error, optional: _optional, className, ...native }: CheckboxProps) {
  const id = useId();
  const message = useFieldError(name, error);
  return (
    <div className={className ? `choice ${className}` : 'choice'}>
      <input
        type="checkbox"
        {...native}
        {...{ id, name }}
        aria-describedby={[hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ') || undefined}
        aria-invalid={message ? true : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
    </div>
  );
}

export interface ChoiceOption<Value extends string = string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  icon?: IconName;
  /** The single key that chooses it, shown beside. */
  keyHint?: string;
  disabled?: boolean;
}

export interface ChoiceGroupProps<Value extends string> extends Omit<FieldProps, 'className'> {
  options: ChoiceOption<Value>[];
  /** What is chosen at first; the group keeps itself, like any native control. */
  defaultValue?: Value;
  /** What is chosen, for groups that are steered from outside. */
  value?: Value;
  onChange?: (value: Value) => void;
  /** Hides the question where the page shows it already. */
  labelHidden?: boolean;
}

interface GroupFrameProps extends Omit<FieldProps, 'className'> {
  className: string;
  labelHidden?: boolean;
  children: ReactNode;
}

/** A question with several answers, as a fieldset. */
function GroupFrame({ name, label, hint, error, optional, className, labelHidden, children }: GroupFrameProps) {
  const id = useId();
  const message = useFieldError(name, error);
  return (
    <fieldset
      className={className}
      aria-describedby={[hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ') || undefined}
      data-field={name}
      tabIndex={message ? -1 : undefined}
    >
      <legend className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {optional === true && <Optional />}
      </legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
    </fieldset>
  );
}

export interface CheckboxGroupProps<Value extends string> extends Omit<FieldProps, 'className'> {
  options: ChoiceOption<Value>[];
  /** What is ticked at first. */
  defaultValues?: readonly Value[];
}

/** Any number of several. Each ticked one is sent under the same name. */
export function CheckboxGroup<Value extends string>({
  options,
  defaultValues = [],
  ...group
}: CheckboxGroupProps<Value>) {
  const id = useId();
  return (
    <GroupFrame {...group} className="field">
      {options.map(({ value, label, hint, disabled }, index) => (
        <div className="choice" key={value}>
          <input
            type="checkbox"
            name={group.name}
            defaultChecked={defaultValues.includes(value)}
            {...{ value, disabled }}
            id={`${id}-${index}`}
            aria-describedby={hint ? `${id}-${index}-hint` : undefined}
          />
          <label htmlFor={`${id}-${index}`}>{label}</label>
          {hint && <small id={`${id}-${index}-hint`}>{hint}</small>}
        </div>
      ))}
    </GroupFrame>
  );
}

function inputOf<Value extends string>(
  { name, value, defaultValue, onChange }: ChoiceGroupProps<Value>,
  option: ChoiceOption<Value>,
) {
  return {
    type: 'radio',
    name,
    value: option.value,
    disabled: option.disabled,
    ...(value === undefined ? { defaultChecked: option.value === defaultValue } : { checked: option.value === value }),
    onChange: () => onChange?.(option.value),
  };
}

/** One of several, each with room to explain itself. */
export function RadioGroup<Value extends string>(group: ChoiceGroupProps<Value>) {
  const id = useId();
  return (
    <GroupFrame {...group} className="field">
      {group.options.map((option, index) => (
        <div className="choice" key={option.value}>
          <input
            {...inputOf(group, option)}
            id={`${id}-${index}`}
            aria-describedby={option.hint ? `${id}-${index}-hint` : undefined}
          />
          <label htmlFor={`${id}-${index}`}>{option.label}</label>
          {option.hint && <small id={`${id}-${index}-hint`}>{option.hint}</small>}
        </div>
      ))}
    </GroupFrame>
  );
}

/** One of a few short answers, side by side: a stance, a decision. */
export function Segmented<Value extends string>(group: ChoiceGroupProps<Value>) {
  return (
    <GroupFrame {...group} className="field segmented">
      <div>
        {group.options.map((option) => (
          <label key={option.value}>
            <input {...inputOf(group, option)} />
            {option.icon && <Icon name={option.icon} size="s" />}
            {option.label}
            {option.keyHint && <kbd>{option.keyHint}</kbd>}
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
