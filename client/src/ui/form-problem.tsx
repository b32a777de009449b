import { useEffect } from 'react';
import { useFormContext } from '../lib/forms';
import { ProblemNotice } from './notice';

/**
 * Why the form was not taken, on top of it. When fields are wrong the first of them receives focus, so that its error is
 * read aloud; otherwise this notice is.
 */
export function FormProblem() {
  const form = useFormContext();
  const problem = form?.problem ?? null;
  const element = form?.element.current;

  useEffect(() => {
    if (!problem?.errors?.length || !element) return;
    const wrong = element.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(> .field-error)');
    wrong?.focus();
  }, [problem, element]);

  return problem && <ProblemNotice problem={problem} />;
}
