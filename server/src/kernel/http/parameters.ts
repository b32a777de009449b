import { createParamDecorator, type ExecutionContext, Param, ParseUUIDPipe } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** A path parameter that is a UUID; anything else cannot exist, so it is `not-found`. */
export const UuidParam = (name: string) =>
  Param(name, new ParseUUIDPipe({ exceptionFactory: () => new Problem('not-found') }));

/**
 * The version the client has seen, from `If-Match: "7"`.
 * @throws Problem `precondition-required` without the header
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = seenVersion(context);
  if (version === null) throw new Problem('precondition-required');
  return version;
});

/**
 * Compares what the client has seen with what is there.
 * @throws Problem `version-conflict` with the present version
 */
export function assertVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) throw new Problem('version-conflict', { params: { version: row.version } });
}

/** Like `IfMatch`, for what may not exist yet: null without the header. */
export const IfMatchOrNew = createParamDecorator((_: unknown, context: ExecutionContext): number | null =>
  seenVersion(context),
);

function seenVersion(context: ExecutionContext): number | null {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"(\d+)"$/.exec(header ?? '')?.[1];
  return version ? Number(version) : null;
}
