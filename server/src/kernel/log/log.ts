import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { requestContext } from '../http/request-context.js';

/** One JSON line per entry, with the request and the actor it belongs to. Never a name, an address or a person's words. */
export function createLog(level: string): Logger {
  return pino({ level, base: { pid: process.pid }, mixin: () => requestContext.getStore() ?? {} });
}

/** Nest's own messages and those of our classes, into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly out: Logger) {}

  /** Nest tells every route and module at start; that is of use only when looking for something. */
  verbose(message: unknown, context?: string): void {
    this.out.trace({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.out.debug({ context }, String(message));
  }
  /** Routine messages of the framework are for debugging; ours use `warn` and `error`, or `info` through `observe`. */
  log(message: unknown, context?: string): void {
    this.out.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.out.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.out.error({ context: rest.at(-1) }, String(message));
  }
  fatal(message: unknown, context?: string): void {
    this.out.fatal({ context }, String(message));
  }
}
