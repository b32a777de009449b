import { STATUS_CODES } from 'node:http';
import { type ProblemCode, problems } from '../../../../shared/problems.js';

/** A part of an OpenAPI document that other parts refer to. */
interface Reference {
  $ref: string;
  description?: string;
}

interface Facts {
  method: string;
  /** Whether the path has parameters, and so may lead to nothing. */
  hasPlace: boolean;
  hasBody: boolean;
  hasQuery: boolean;
  /** Whether `If-Match` is read, and whether it must be there. */
  ifMatch: 'required' | 'optional' | null;
  /** What the doc comment of the route says. */
  words: string;
}

const codes = Object.keys(problems) as ProblemCode[];
const statuses = [...new Set(Object.values(problems))].sort((a, b) => a - b);
const codesOf = (status: number): ProblemCode[] => codes.filter((code) => problems[code] === status);
const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const nameOf = (status: number): string => `Problem${status}`;

/** One answer per status that problems are sent with, naming the codes there are, for `components.responses`. */
export function problemResponses(): Record<string, object> {
  return Object.fromEntries(statuses.map((status) => [nameOf(status), responseOf(status)]));
}

function responseOf(status: number): object {
  const code = { type: 'string', enum: codesOf(status) };
  const schema = {
    allOf: [
      { $ref: '#/components/schemas/ProblemBody' },
      { type: 'object', properties: { status: { type: 'integer', const: status }, code } },
    ],
  };
  const retryAfter = { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } };
  return {
    description: `${STATUS_CODES[status]}: ${listed(codesOf(status))}`,
    ...([429, 503].includes(status) ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: { 'application/problem+json': { schema } },
  };
}

/**
 * The problems a route may answer with, by status: those that follow from what it takes, and those its doc comment names.
 * A comment that names a code of a status narrows the description of that status to it.
 */
export function problemsOf(facts: Facts): Record<string, Reference> {
  const named = codes.filter((code) => facts.words.includes(`\`${code}\``));
  const expected = new Set<number>([...statusesOf(facts), ...named.map((code) => problems[code])]);
  return Object.fromEntries(
    statuses
      .filter((status) => expected.has(status))
      .map((status) => [
        status,
        referenceTo(
          status,
          named.filter((code) => problems[code] === status),
        ),
      ]),
  );
}

function referenceTo(status: number, named: ProblemCode[]): Reference {
  const $ref = `#/components/responses/${nameOf(status)}`;
  return named.length > 0 ? { $ref, description: `${STATUS_CODES[status]}: ${listed(named)}` } : { $ref };
}

function statusesOf({ method, hasPlace, hasBody, hasQuery, ifMatch }: Facts): number[] {
  const changes = method !== 'get';
  return [
    400,
    401,
    403,
    ...(hasPlace ? [404] : []),
    ...(changes ? [409] : []),
    ...(ifMatch ? [412] : []),
    ...(hasBody ? [413, 415] : []),
    ...(hasBody || hasQuery ? [422] : []),
    ...(ifMatch === 'required' ? [428] : []),
    429,
    500,
    503,
  ];
}
