import type { Actor } from '../kernel/http/actor.js';

/** Whether the actor sees and gives roles on the platform. */
export const appointsStaff = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.role === 'administrator');
