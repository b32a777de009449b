import type { FastifyReply, FastifyRequest } from 'fastify';

/** Pages and files say themselves how long they may be kept. */
const answers = /^\/(?:api\/v1|health|metrics|dev)\b/;

/**
 * A Fastify hook: nobody keeps what the API and the operator's addresses answer, since it depends on who asks and when. A
 * route that knows better sets the header anew.
 */
export function keepToReader(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (answers.test(request.url)) void reply.header('cache-control', 'no-store');
  done();
}
