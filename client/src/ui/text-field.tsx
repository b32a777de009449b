import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useCallback,
  useState,
} from 'react';
import { useT } from '../lib/i18n';
import { Field, type FieldProps } from './field';
import { NativeSelect } from './native-select';

type Native<Attributes> = Omit<Attributes, keyof FieldProps | 'id'>;

export interface TextFieldProps extends FieldProps, Native<InputHTMLAttributes<HTMLInputElement>> {
  ref?: Ref<HTMLInputElement>;
  foot?: ReactNode;
}

/** One line of text; `type` makes it an e-mail address, a date, a file. */
export function TextField({ name, label, hint, error, optional, className, foot, ...native }: TextFieldProps) {
  return (
    <Field {...{ name, label, hint, error, optional, className, foot }}>
      {(control) => <input className="input" {...native} {...control} />}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps, Native<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  ref?: Ref<HTMLTextAreaElement>;
  /** Most characters the server takes. Typing on is allowed, so that a pasted text can be shortened; the count warns. */
  limit?: number;
  /** Where the text is safe; see `DraftLine`. */
  foot?: ReactNode;
}

/** Text of any length, with the characters left once that matters. */
export function TextArea({
  name,
  label,
  hint,
  error,
  optional,
  className,
  foot,
  limit,
  ref,
  onInput,
  ...native
}: TextAreaProps) {
  const [length, setLength] = useState(String(native.defaultValue ?? '').length);
  const near = limit !== undefined && length > limit * 0.8;
  const count = near && <Remaining left={limit - length} />;
  // A draft that is filled in by the form changes the length without being typed.
  const watch = useCallback(
    (element: HTMLTextAreaElement | null) => {
      element?.addEventListener('refill', () => setLength(element.value.length));
      element?.form?.addEventListener('reset', () => setLength(0));
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
    },
    [ref],
  );
  return (
    <Field
      {...{ name, label, hint, error, optional, className }}
      foot={
        (foot || count) && (
          <>
            {foot}
            {count}
          </>
        )
      }
    >
      {(control) => (
        <textarea
          className="input"
          dir="auto"
          {...native}
          {...control}
          ref={watch}
          onInput={(event) => {
            setLength(event.currentTarget.value.length);
            onInput?.(event);
          }}
        />
      )}
    </Field>
  );
}

function Remaining({ left }: { left: number }) {
  const t = useT();
  return (
    <span className="end" data-near={left < 0 || undefined} aria-live="polite">
      {left < 0 ? t('ui.too-long', { count: -left }) : t('ui.characters-left', { count: left })}
    </span>
  );
}

export interface SelectFieldProps extends FieldProps, Native<SelectHTMLAttributes<HTMLSelectElement>> {
  options: { value: string; label: string }[];
  /** What stands there while nothing is chosen. */
  empty?: string;
}

/** One of a few, in the browser's own list. For long lists to search in see `SearchSelect`. */
export function SelectField({
  name,
  label,
  hint,
  error,
  optional,
  className,
  options,
  empty,
  ...native
}: SelectFieldProps) {
  return (
    <Field {...{ name, label, hint, error, optional, className }}>
      {(control) => <NativeSelect {...native} {...control} options={options} empty={empty} />}
    </Field>
  );
}
