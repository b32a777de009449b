import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { TokenScope } from '../../../../shared/accounts.js';
import { type Actor, ActorSource, anonymous } from './actor.js';
import { knownActor } from './known-actor.js';
import { Problem } from './problem.js';
import { requestContext } from './request-context.js';

const SCOPE = Symbol('scope');

/** The scope an API token needs for this route, also in its description. Without it `scopeFor` decides. */
export const Scope = (scope: TokenScope) => applyDecorators(SetMetadata(SCOPE, scope), ApiExtension('x-scope', scope));

/** Reading needs `read`, everything else `contribute`. */
export const scopeFor = (method: string): TokenScope =>
  ['GET', 'HEAD'].includes(method.toUpperCase()) ? 'read' : 'contribute';

/** Finds out who asks, and whether their API token reaches this far; `RateLimit` counts the request and then refuses it. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly source: ActorSource,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.actor = knownActor.getStore() ?? (await this.identify(request));
    const store = requestContext.getStore();
    if (store) store.actorId = request.actor.id;
    const needed = this.reflector.getAllAndOverride<TokenScope | undefined>(SCOPE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const scope = needed ?? scopeFor(request.method);
    if (request.actor.scopes && !request.actor.scopes.includes(scope))
      request.refusal = new Problem('scope-missing', { params: { scope } });
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    try {
      return await this.source.identify(request);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      request.refusal = error;
      return anonymous;
    }
  }
}
