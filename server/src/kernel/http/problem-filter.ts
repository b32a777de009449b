import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidTransition } from '../../../../shared/lifecycle.js';
import { problems, type ProblemBody, type ProblemCode } from '../../../../shared/problems.js';
import { Problem } from './problem.js';

/** Codes for failures that frameworks report by status alone. */
const byStatus: Record<number, ProblemCode> = {
  400: 'malformed-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  406: 'malformed-request',
  413: 'too-large',
  415: 'unsupported-media',
  422: 'validation-failed',
  429: 'rate-limited',
  503: 'unavailable',
};

/** SQLSTATE codes of a value that is no uuid, number, date or text at all: a parameter that somebody made up. */
const unreadable = new Set(['22P02', '22P05', '22021', '22007', '22008']);

/** Answers every error with problem details; 5xx says nothing but the request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) this.log.error(error instanceof Error ? error.stack : String(error));
    sendProblem(request, reply, problem);
  }
}

/** Writes a problem as the answer. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  if (problem.options.retryAfter) void reply.header('retry-after', problem.options.retryAfter);
  void reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(request, problem)));
}

/** What a problem says of a request. */
export function problemBody(request: FastifyRequest, problem: Problem): ProblemBody {
  const { detail, errors, params } = problem.options;
  return {
    type: `https://consilia.example/problems/${problem.code}`,
    title: problem.code.replaceAll('-', ' '),
    status: problem.status,
    code: problem.code,
    instance: request.url.split('?')[0],
    requestId: String(request.id),
    ...(problem.status < 500 && detail ? { detail } : {}),
    ...(errors ? { errors } : {}),
    ...(params ? { params } : {}),
  };
}

/** The problem an error stands for. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidTransition)
    return new Problem('invalid-transition', { params: { state: error.state, command: error.command } });
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error.message);
  const { statusCode, code, detail } = error as { statusCode?: number; code?: string; detail?: string };
  if (code === '23505') return new Problem('already-exists');
  // What it refers to went between being looked up and being written, such as an organisation that was merged into another. A
  // deletion that others' rows stand against has the same code and is a failure of ours.
  if (code === '23503' && detail?.includes('is not present in table')) return new Problem('not-found');
  if (typeof code === 'string' && unreadable.has(code)) return new Problem('malformed-request');
  if (isConnectionLoss(error as Error & { code?: string })) return new Problem('unavailable', { retryAfter: 5 });
  return ofStatus(statusCode ?? 500, statusCode && statusCode < 500 ? (error as Error).message : undefined);
}

function ofStatus(status: number, detail?: string): Problem {
  const code = byStatus[status] ?? (status < 500 ? 'malformed-request' : 'internal');
  return new Problem(code in problems ? code : 'internal', { detail });
}

/** SQLSTATE classes 08 and 57P, Node's own codes for a server that is not there, and what the driver says without a code. */
function isConnectionLoss({ code, message }: { code?: string; message: string }): boolean {
  if (typeof code !== 'string') return /^(Connection terminated|timeout exceeded when trying to connect)/.test(message);
  return code.startsWith('08') || code.startsWith('57P') || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code);
}
