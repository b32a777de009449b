import type { IncomingMessage } from 'node:http';
import type { Server, Socket } from 'socket.io';
import type { LiveEvents, LiveRequests } from '../../../shared/live.js';
import type { Actor } from '../kernel/http/actor.js';

/** What a connection remembers of who opened it. */
export interface Identity {
  actor: Actor;
  request: { cookies: Record<string, string | undefined>; headers: IncomingMessage['headers'] };
  /** As whom it is counted in which live room; a reader without a name by the connection's own id. */
  present: Map<string, { key: string; type: string | null }>;
}

/** What processes say to each other: who has to be asked again. */
export interface BetweenNodes {
  recheckSpace: (spaceId: string) => void;
  recheckPeople: (actorIds: string[]) => void;
  standing: (participantIds: string[]) => void;
}

type Emits = { [Name in keyof LiveEvents]: (payload: LiveEvents[Name]) => void };
export type LiveServer = Server<LiveRequests, Emits, BetweenNodes, Identity>;
export type LiveSocket = Socket<LiveRequests, Emits, BetweenNodes, Identity>;
