import { problems, type ProblemCode, type Violation } from '../../../../shared/problems.js';

/** What can be said beside the code. */
export interface ProblemOptions {
  /** A sentence in English for developers; people see the client's sentence for the code. */
  detail?: string;
  errors?: Violation[];
  params?: Record<string, string | number>;
  /** Seconds after which trying again makes sense; sent as `Retry-After`. */
  retryAfter?: number;
}

/** An answer that is not what was asked for, as RFC 9457 problem details. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly options: ProblemOptions = {},
  ) {
    super(options.detail ?? code);
    this.status = problems[code];
  }
}

/** The row, or a `not-found` problem. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Problem('not-found');
  return row;
}
