import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Api } from '../../../lib/api';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem, problemOf } from '../../../lib/problems';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { usePeopleChange } from '../use-people-change';

export interface AddPersonProps {
  /** Where what shows these people is kept. */
  shownBy: QueryKey;
  title: string;
  /** Sends the whole list, the new person last. */
  save: (api: Api, values: FormValues) => Promise<void>;
  /** What else is said of the person. */
  children: ReactNode;
}

/** Adds somebody to a list of people, by their address. */
export function AddPerson({ shownBy, title, save, children }: AddPersonProps) {
  const t = useT();
  const { send } = usePeopleChange(shownBy);
  const form = useForm({ send: (values) => send((api) => save(api, values)).catch(toldAtAddress) });
  return (
    <Form form={form} method="post" aria-label={title}>
      <h3>{title}</h3>
      <FormProblem />
      <TextField
        name="email"
        type="email"
        label={t('accounts.email')}
        hint={t('planning.people.email-hint')}
        autoComplete="off"
        dir="ltr"
      />
      {children}
      <SubmitButton kind="plain" icon="assign">
        {t('planning.people.add')}
      </SubmitButton>
    </Form>
  );
}

/** What is wrong with a place in the list is shown at the field that every form has. */
function toldAtAddress(error: unknown): never {
  const { problem } = asProblem(error);
  if (problem.code !== 'validation-failed') throw error;
  const errors = problem.errors?.map((violation) => ({ ...violation, pointer: '/email' }));
  throw problemOf('validation-failed', { ...problem, errors });
}
