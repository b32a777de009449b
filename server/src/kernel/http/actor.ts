import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PlatformRole, TokenScope } from '../../../../shared/accounts.js';
import type { OrganisationRole } from '../../../../shared/organisations.js';
import type { TeamRole } from '../../../../shared/spaces.js';
import type { Problem } from './problem.js';

/** Who asks: a person, a guest holding a receipt code, nobody in particular, or the platform itself. */
export interface Actor {
  kind: 'person' | 'guest' | 'anonymous' | 'system';
  /** Person or guest id; null for the other two. */
  id: string | null;
  name: string;
  language: string;
  role: PlatformRole;
  /** Organisations the person is a member of. */
  memberships: { organisationId: string; role: OrganisationRole }[];
  /** Teams the person is in. */
  teams: { spaceId: string; role: TeamRole }[];
  /** What an API token allows; null means everything the person may do. */
  scopes: TokenScope[] | null;
  sessionId: string | null;
}

/** Nobody in particular: a reader without a session. */
export const anonymous: Actor = {
  kind: 'anonymous',
  id: null,
  name: '',
  language: 'en',
  role: 'member',
  memberships: [],
  teams: [],
  scopes: null,
  sessionId: null,
};

/** The platform, for jobs. It may read everything; what it changes is recorded without a person. */
export const system: Actor = { ...anonymous, kind: 'system', role: 'administrator' };

/** The person's id, or null for guests and readers. */
export function personId(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null;
}

/** The guest's id, or null. */
export function guestId(actor: Actor): string | null {
  return actor.kind === 'guest' ? actor.id : null;
}

/** Whether the person works for the platform's operator. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.role !== 'member');
}

/** Whether the actor is in the space's team in one of these roles, or in any when none is named. */
export function inTeam(actor: Actor, spaceId: string, roles?: readonly TeamRole[]): boolean {
  if (actor.kind === 'system') return true;
  return actor.teams.some((team) => team.spaceId === spaceId && (!roles || roles.includes(team.role)));
}

/** Finds out who asks. The accounts feature provides it. */
export abstract class ActorSource {
  /** @throws Problem `unauthenticated` when an API token was presented that is not good */
  abstract identify(request: {
    cookies: Record<string, string | undefined>;
    headers: Record<string, string | string[] | undefined>;
  }): Promise<Actor>;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    /** Why it is refused whoever asks, such as an API token that is not good; thrown once the request was counted. */
    refusal?: Problem;
  }
}

/** The actor of the request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<FastifyRequest>().actor ?? anonymous;
});
