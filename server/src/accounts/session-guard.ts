import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../kernel/http/problem.js';
import { Cookies } from './cookies.js';
import type { Presented } from './credentials.js';

const FORGIVES = Symbol('forgives an ended session');

/** Marks a route that works the same with an old session cookie as with none, such as signing in. */
export const ForgivesEndedSession = () => SetMetadata(FORGIVES, true);

/**
 * Says that a session has ended where it matters: before anything is changed in a person's name, and where the page asks
 * by sending `x-requires-session`. Reading goes on as a reader without a session, and the old cookie is cleared.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly cookies: Cookies,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & Presented>();
    const reply = http.getResponse<FastifyReply>();
    if (request.headers['x-requires-session'] && request.actor?.kind !== 'person') throw new Problem('session-expired');
    if (request.uselessReceipt) this.cookies.clearReceipt(reply);
    if (!request.endedSession) return true;
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (!reads && !this.reflector.get<boolean | undefined>(FORGIVES, context.getHandler()))
      throw new Problem('session-expired');
    this.cookies.clearSession(reply);
    return true;
  }
}
