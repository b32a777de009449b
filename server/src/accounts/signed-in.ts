import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';

/**
 * The id of the person who asks.
 * @throws Problem `unauthenticated` for guests and readers
 */
export function signedIn(actor: Actor): string {
  const id = personId(actor);
  if (!id) throw new Problem('unauthenticated');
  return id;
}
