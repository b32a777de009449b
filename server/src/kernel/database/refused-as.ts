import type { ProblemCode } from '../../../../shared/problems.js';
import { Problem } from '../http/problem.js';

/** For `catch` after a deletion: a row that others refer to stays, and the problem says so. */
export const refusedAs =
  (code: ProblemCode) =>
  (error: Error & { code?: string }): never => {
    throw error.code === '23503' ? new Problem(code) : error;
  };
