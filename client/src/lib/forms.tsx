import {
  createContext,
  type FormHTMLAttributes,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Violation } from '../../../shared/problems';
import type { DraftHandle } from './drafts';
import { fillIn, textsOf } from './form-texts';
import { asProblem, type Problem, violationsByField } from './problems';

/** The values of a native form by field name. */
export class FormValues {
  constructor(private readonly data: FormData) {}

  /** The text of a field, without space around it; empty when it is not filled in. */
  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  }

  /** The text of a field as it was typed: in a password every space counts. */
  secret(name: string): string {
    const value = this.data.get(name);
    return typeof value === 'string' ? value : '';
  }

  /** The text of a field, or undefined when it is not filled in. */
  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  checked(name: string): boolean {
    return this.data.has(name);
  }

  all(name: string): string[] {
    return this.data.getAll(name).filter((value) => typeof value === 'string');
  }

  file(name: string): File | undefined {
    const value = this.data.get(name);
    return value instanceof File && value.size > 0 ? value : undefined;
  }
}

export interface FormOptions<Result> {
  /**
   * Sends the values. `clientKey` is the same for every attempt to send the same words, so that the server does not take
   * them twice; a new one is made after a success.
   */
  send: (values: FormValues, clientKey: string) => Promise<Result>;
  /** What follows a success. The fields are emptied unless this returns `keep`. */
  onSent?: (result: Result) => 'keep' | void | Promise<'keep' | void>;
}

export interface FormHandle {
  /** The form element once it is on the page. */
  element: RefObject<HTMLFormElement | null>;
  pending: boolean;
  /** Why the last attempt did not succeed; null before, meanwhile and after. */
  problem: Problem | null;
  /** What is wrong with a field. */
  violation: (name: string) => Violation | undefined;
  submit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** Forgets the last refusal. */
  dismiss: () => void;
  /** Puts all fields back to what they were at first, for a text thrown away on purpose. */
  reset: () => void;
}

/** A native form that sends through the API. Nothing typed is lost: fields keep their text until it was taken. */
export function useForm<Result>({ send, onSent }: FormOptions<Result>): FormHandle {
  const element = useRef<HTMLFormElement>(null);
  const clientKey = useRef<string | null>(null);
  const sending = useRef(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef({ send, onSent });
  useEffect(() => {
    latest.current = { send, onSent };
  });

  const submit = useCallback((event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    clientKey.current ??= crypto.randomUUID();
    const form = event.currentTarget;
    const values = new FormValues(new FormData(form, event.nativeEvent.submitter));
    setPending(true);
    setProblem(null);
    void attempt(values, clientKey.current, latest.current)
      .then((keep) => {
        clientKey.current = null;
        if (!keep) form.reset();
      })
      .catch((error: unknown) => setProblem(asProblem(error).problem))
      .finally(() => {
        sending.current = false;
        setPending(false);
      });
  }, []);

  const violations = useMemo(() => (problem ? violationsByField(problem) : null), [problem]);
  const violation = useCallback((name: string) => violations?.get(name), [violations]);
  const dismiss = useCallback(() => setProblem(null), []);
  const reset = useCallback(() => element.current?.reset(), []);
  return { element, pending, problem, violation, submit, dismiss, reset };
}

async function attempt<Result>(
  values: FormValues,
  key: string,
  { send, onSent }: FormOptions<Result>,
): Promise<boolean> {
  const result = await send(values, key);
  return (await onSent?.(result)) === 'keep';
}

const FormContext = createContext<FormHandle | null>(null);

/** The form a field stands in; null outside of one. */
export function useFormContext(): FormHandle | null {
  return useContext(FormContext);
}

export interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  form: FormHandle;
  /** Keeps what is written and fills it in again; see `useDraft`. */
  draft?: DraftHandle;
  children: ReactNode;
}

/** The form element of {@link useForm}. Rules are the server's: the browser's own bubbles are switched off. */
export function Form({ form, draft, children, className = 'form', onInput, ...attributes }: FormProps) {
  const { element, submit } = form;
  useRefill(element, draft);
  return (
    <FormContext value={form}>
      <form
        noValidate
        {...attributes}
        className={className}
        ref={element}
        onSubmit={submit}
        onInput={(event) => {
          // Fields of overlays opened from the form stand elsewhere in the document.
          if (event.currentTarget.contains(event.target as Node)) draft?.update(textsOf(event.currentTarget));
          onInput?.(event);
        }}
      >
        {children}
      </form>
    </FormContext>
  );
}

/** Fills a found draft in, unless the person has begun to write already. */
function useRefill(ref: RefObject<HTMLFormElement | null>, draft: DraftHandle | undefined): void {
  const found = draft?.found;
  useEffect(() => {
    if (ref.current && found) fillIn(ref.current, found.values);
  }, [ref, found]);
}
