import { asProblem, problemOf } from '../../lib/problems';

/**
 * A list is sent as a whole, with the new person last: what is wrong with a place in it is shown at the one field of the form.
 */
export async function lastFieldAs<T>(field: string, sending: Promise<T>): Promise<T> {
  try {
    return await sending;
  } catch (error) {
    const { problem } = asProblem(error);
    if (problem.code !== 'validation-failed') throw error;
    const errors = problem.errors?.map((violation) => ({ ...violation, pointer: `/${field}` }));
    throw problemOf('validation-failed', { ...problem, errors });
  }
}
