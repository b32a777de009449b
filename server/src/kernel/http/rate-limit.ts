import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions, type ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { rateLimits as perMinute } from '../../../../shared/rate-limits.js';
import { Config } from '../config/config.js';
import { Problem } from './problem.js';

/** A window per key in this process. The library's own storage sets a timer for every request. */
class WindowStorage implements ThrottlerStorage {
  private readonly windows = new Map<string, { hits: number; endsAt: number }>();

  async increment(key: string, ttl: number, limit: number) {
    const now = Date.now();
    if (this.windows.size > 50_000) this.sweep(now);
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) this.windows.set(key, (window = { hits: 0, endsAt: now + ttl }));
    window.hits += 1;
    const seconds = Math.ceil((window.endsAt - now) / 1000);
    return {
      totalHits: window.hits,
      timeToExpire: seconds,
      isBlocked: window.hits > limit,
      timeToBlockExpire: seconds,
    };
  }

  private sweep(now: number): void {
    for (const [key, window] of this.windows) if (window.endsAt <= now) this.windows.delete(key);
  }
}

const minute = 60_000;

/** How often one actor, and one address, may ask. */
export function rateLimits(config: Config): ThrottlerModuleOptions {
  const times = (limit: number) =>
    config.rateLimitFactor === 0 ? Number.MAX_SAFE_INTEGER : limit * config.rateLimitFactor;
  return {
    storage: new WindowStorage(),
    throttlers: [
      { name: 'actor', ttl: minute, limit: (context) => times(perMinute.actor[kindOf(context)]) },
      { name: 'address', ttl: minute, limit: (context) => times(perMinute.address[kindOf(context)]) },
    ],
    generateKey: (context, tracker, name) => `${name}:${kindOf(context)}:${tracker}`,
  };
}

/** Limits for signing in, signing up and resets: guessing must not pay. Keyed per route, actor and address. */
export const slowLane = {
  actor: { ttl: 15 * minute, limit: 20, generateKey: perRoute },
  address: { ttl: 15 * minute, limit: 60, generateKey: perRoute },
};

/**
 * Limits for looking up short codes. A town hall types the same one behind one address, so the address gets far more than
 * one person; trying all would still take it days.
 */
export const codeLane = {
  actor: { ttl: minute, limit: 20, generateKey: perRoute },
  address: { ttl: minute, limit: 300, generateKey: perRoute },
};

/** A count of its own for each route, so that ordinary writing does not use up the few tries of the slow lane. */
function perRoute(context: ExecutionContext, tracker: string, name: string): string {
  return `${name}:${context.getClass().name}.${context.getHandler().name}:${tracker}`;
}

const kindOf = (context: ExecutionContext): 'reads' | 'writes' =>
  ['GET', 'HEAD'].includes(context.switchToHttp().getRequest<FastifyRequest>().method) ? 'reads' : 'writes';

/** Counts requests per actor and per address and answers 429 with `Retry-After`. */
@Injectable()
export class RateLimit extends ThrottlerGuard {
  @Inject(Config)
  private readonly config!: Config;

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const passes = await super.canActivate(context);
    const { refusal } = context.switchToHttp().getRequest<FastifyRequest>();
    if (refusal) throw refusal;
    return passes;
  }

  protected override async handleRequest(properties: Parameters<ThrottlerGuard['handleRequest']>[0]): Promise<boolean> {
    if (this.config.rateLimitFactor === 0) return true;
    const { context, limit, ttl, throttler, blockDuration, generateKey } = properties;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const name = throttler.name ?? 'actor';
    // Readers without a session are counted by their address alone, which many may share.
    if (name === 'actor' && !request.actor?.id) return true;
    const tracker = name === 'actor' && request.actor?.id ? request.actor.id : request.ip;
    const key = generateKey(context, tracker, name);
    const hit = await this.storageService.increment(key, ttl, limit, blockDuration, name);
    if (hit.isBlocked)
      throw new Problem('rate-limited', {
        retryAfter: hit.timeToBlockExpire,
        params: { seconds: hit.timeToBlockExpire },
      });
    return true;
  }
}
