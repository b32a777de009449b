import { createParamDecorator, type ExecutionContext, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const notFound = () => new Problem('not-found');

/** A path parameter that is a UUID; anything else cannot exist, so it is `not-found`. */
export const UuidParam =
  (name: string): ParameterDecorator =>
  (target, method, index) => {
    Param(name, new ParseUUIDPipe({ exceptionFactory: notFound }))(target, method, index);
    described(ApiParam({ name, type: String, format: 'uuid' }))(target, method, index);
  };

/**
 * The version the client has seen, from `If-Match: "7"`.
 * @throws Problem `precondition-required` without the header
 */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const version = seenVersion(context);
    if (version === null) throw new Problem('precondition-required');
    return version;
  },
  [ifMatchHeader(true, 'The version you have seen, in quotation marks')],
);

/**
 * Compares what the client has seen with what is there.
 * @throws Problem `version-conflict` with the present version
 */
export function assertVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) throw new Problem('version-conflict', { params: { version: row.version } });
}

/** Like `IfMatch`, for what may not exist yet: null without the header. */
export const IfMatchOrNew = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | null => seenVersion(context),
  [ifMatchHeader(false, 'The version you have seen, in quotation marks; left out for what does not exist yet')],
);

/** Makes a parameter's decorator say in the description of its route what it reads. */
export function described(decorator: MethodDecorator): ParameterDecorator {
  return (target, method) => {
    const descriptor = method && Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) decorator(target, method, descriptor);
  };
}

function ifMatchHeader(required: boolean, description: string): ParameterDecorator {
  return described(ApiHeader({ name: 'If-Match', required, description, example: '"7"' }));
}

function seenVersion(context: ExecutionContext): number | null {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"(\d+)"$/.exec(header ?? '')?.[1];
  return version ? Number(version) : null;
}
