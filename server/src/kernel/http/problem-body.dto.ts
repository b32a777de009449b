import { ApiProperty, type ApiPropertyOptions, ApiSchema } from '@nestjs/swagger';
import { type ProblemBody, type ProblemCode, problems, type Violation } from '../../../../shared/problems.js';

const values: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
};

/** One violation: where and what. */
@ApiSchema({ name: 'Violation' })
export class ViolationDto implements Violation {
  /** Where in the body, as a JSON Pointer (RFC 6901). */
  pointer!: string;

  /** The rule that was broken, such as `isEmail` or `maxLength`. */
  code!: string;

  /** Values that belong to the rule, such as its `limit`. */
  @ApiProperty(values)
  params?: Record<string, string | number>;
}

/** Why a request was refused or failed, as problem details (RFC 9457). */
@ApiSchema({ name: 'ProblemBody' })
export class ProblemBodyDto implements ProblemBody {
  /** Names the kind of problem, as `code` does. */
  type!: string;

  /** The code in words. */
  title!: string;

  /** The HTTP status. */
  status!: number;

  /** What programs go by; it does not change. */
  @ApiProperty({ enum: Object.keys(problems) })
  code!: ProblemCode;

  /** A sentence in English for whoever writes the program. */
  detail?: string;

  /** The path that was asked for. */
  instance?: string;

  /** Names the request in the log of the server. */
  requestId?: string;

  /** All that is wrong with the body or the query, at once. */
  errors?: ViolationDto[];

  /** Values that belong to the code, such as when a phase closed. */
  @ApiProperty(values)
  params?: Record<string, string | number>;
}
