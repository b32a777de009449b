import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { TokenScope } from '../../../../shared/accounts.js';
import { ActorSource } from './actor.js';
import { Problem } from './problem.js';
import { requestContext } from './request-context.js';

const SCOPE = Symbol('scope');

/** The scope an API token needs for this route. Without it, reading needs `read` and everything else `contribute`. */
export const Scope = (scope: TokenScope) => SetMetadata(SCOPE, scope);

/** Finds out who asks, and whether their API token reaches this far. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly source: ActorSource,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.actor = await this.source.identify(request);
    const store = requestContext.getStore();
    if (store) store.actorId = request.actor.id;
    const needed = this.reflector.getAllAndOverride<TokenScope | undefined>(SCOPE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const scope = needed ?? (['GET', 'HEAD'].includes(request.method) ? 'read' : 'contribute');
    if (request.actor.scopes && !request.actor.scopes.includes(scope))
      throw new Problem('scope-missing', { params: { scope } });
    return true;
  }
}
