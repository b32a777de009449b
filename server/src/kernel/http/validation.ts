import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Violation } from '../../../../shared/problems.js';
import { Problem } from './problem.js';

/** Checks every body and query against its DTO and reports all violations at once. */
export const validation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { exposeUnsetFields: false },
    stopAtFirstError: false,
    exceptionFactory: (errors: ValidationError[]) =>
      new Problem('validation-failed', { errors: errors.flatMap((error) => violations(error, '')) }),
  });

function violations(error: ValidationError, parent: string): Violation[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
    pointer,
    code,
    ...limitOf(message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => violations(child, pointer))];
}

/** class-validator tells a limit only in its sentence, such as "must be shorter than or equal to 5000 characters". */
function limitOf(message: string): Pick<Violation, 'params'> {
  const limit = /(\d+)\D*$/.exec(message)?.[1];
  return limit ? { params: { limit: Number(limit) } } : {};
}
