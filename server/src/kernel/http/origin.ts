import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { sendProblem } from './problem-filter.js';

/**
 * Whether a request may change something: it comes from our own pages, or carries an API token and so no cookie's
 * authority. Requests without an `Origin` are refused unless the browser says they are same-origin.
 */
export function isOwnOrigin(headers: Record<string, string | string[] | undefined>, baseUrl: string): boolean {
  if (headers.authorization && !headers.cookie) return true;
  const origin = headers.origin;
  if (typeof origin === 'string')
    return (
      origin === new URL(baseUrl).origin || origin === `http://${headers.host}` || origin === `https://${headers.host}`
    );
  if (typeof headers['sec-fetch-site'] === 'string') return ['same-origin', 'none'].includes(headers['sec-fetch-site']);
  return !headers.cookie;
}

/** A Fastify hook that refuses unsafe requests from elsewhere. */
export function refuseForeignOrigins(baseUrl: string) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || isOwnOrigin(request.headers, baseUrl)) return done();
    sendProblem(request, reply, new Problem('origin-refused'));
  };
}
