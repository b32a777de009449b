import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './actor.js';

/** Who asks, while the server calls its own API for a page: found out once for all those calls. */
export const knownActor = new AsyncLocalStorage<Actor>();
