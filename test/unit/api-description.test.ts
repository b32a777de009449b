import { readFileSync } from 'node:fs';
import { problems } from '../../shared/problems.js';
import { tokenScopes } from '../../shared/accounts.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  required?: string[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}
type Content = Record<string, { schema?: Schema }>;
interface Response {
  $ref?: string;
  description?: string;
  content?: Content;
}
interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
  parameters: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, Response>;
  security: Record<string, string[]>[];
  'x-scope': string;
}
interface Description {
  openapi: string;
  info: { title: string; version: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response>; securitySchemes: object };
}

/** The committed document; `npm run check` holds that it is the one the server gives. */
const text = readFileSync('shared/api/openapi.json', 'utf8');
const document = JSON.parse(text) as Description;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** `PATCH /api/v1/me`, for every operation that something is wrong with. */
const failing = (holds: (each: (typeof operations)[number]) => boolean): string[] =>
  operations.filter((each) => !holds(each)).map(({ path, method }) => `${method.toUpperCase()} ${path}`);

/** Places in a schema that say nothing of what stands there. */
function untyped(schema: Schema, at: string): string[] {
  const { $ref, type, properties = {}, items, additionalProperties, allOf, oneOf, anyOf } = schema;
  const parts = [...(allOf ?? []), ...(oneOf ?? []), ...(anyOf ?? [])];
  const empty = type === 'object' && !schema.properties && additionalProperties === undefined;
  const own = $ref || type || schema.enum || schema.const !== undefined || parts.length > 0 ? [] : [at];
  return [
    ...own,
    ...(empty || (type === 'array' && !items) ? [`${at} (bare ${type})`] : []),
    ...Object.entries(properties).flatMap(([name, each]) => untyped(each, `${at}.${name}`)),
    ...(items ? untyped(items, `${at}[]`) : []),
    ...(typeof additionalProperties === 'object' ? untyped(additionalProperties, `${at}{}`) : []),
    ...parts.flatMap((each) => untyped(each, `${at}|`)),
  ];
}

describe('the description of the API', () => {
  it('is an OpenAPI 3.1 document whose references all lead somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Consilia', version: '1' });
    expect(operations.length).toBeGreaterThan(100);
    const references = [...text.matchAll(/"\$ref": ?"#\/components\/(\w+)\/([\w.-]+)"/g)];
    const broken = references.filter(
      ([, kind, name]) => !(document.components as unknown as Record<string, object>)[kind as string]?.[name as never],
    );
    expect(references.length).toBeGreaterThan(500);
    expect(broken.map(([whole]) => whole)).toEqual([]);
    expect(text).not.toContain('"nullable"');
  });

  it('gives every operation a name of its own, one line on what it does, and a part that is described', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    const known = document.tags.filter(({ description }) => description).map(({ name }) => name);
    expect(new Set(ids).size).toBe(ids.length);
    expect(failing(({ operation }) => /^\S.{5,}$/.test(operation.summary ?? ''))).toEqual([]);
    expect(failing(({ operation }) => operation.tags?.length === 1 && known.includes(operation.tags[0] ?? ''))).toEqual(
      [],
    );
    expect(known.filter((tag) => !operations.some(({ operation }) => operation.tags?.includes(tag)))).toEqual([]);
  });

  it('declares every part of an address, and no header that callers do not send', () => {
    const declares = ({ path, operation }: (typeof operations)[number]) => {
      const inPath = operation.parameters.filter((each) => each.in === 'path');
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return (
        inPath.every(({ required }) => required) &&
        String(inPath.map(({ name }) => name).sort()) === String(names.sort())
      );
    };
    const headers = operations.flatMap(({ operation }) => operation.parameters.filter((each) => each.in === 'header'));
    expect(failing(declares)).toEqual([]);
    expect(
      failing(({ operation }) =>
        operation.parameters.every(({ schema }) => schema && untyped(schema, '').length === 0),
      ),
    ).toEqual([]);
    expect([...new Set(headers.map(({ name }) => name))].sort()).toEqual(['Idempotency-Key', 'If-Match']);
  });

  it('says what every operation answers when it works', () => {
    const answers = ({ operation }: (typeof operations)[number]) => {
      const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      const told = ([status, { description, content }]: [string, Response]) =>
        Boolean(description) &&
        (['202', '204'].includes(status) ||
          Object.values(content ?? {}).some(({ schema }) => schema && untyped(schema, '').length === 0));
      return successes.length > 0 && successes.every(told);
    };
    expect(failing(answers)).toEqual([]);
  });

  it('lists the problems of every operation, with their codes', () => {
    const listed = ({ operation }: (typeof operations)[number], status: number) =>
      operation.responses[status]?.$ref === `#/components/responses/Problem${status}`;
    for (const status of [400, 401, 403, 429, 500, 503]) expect(failing((each) => listed(each, status))).toEqual([]);
    expect(failing((each) => !each.path.includes('{') || listed(each, 404))).toEqual([]);
    expect(failing((each) => each.method === 'get' || listed(each, 409))).toEqual([]);
    expect(failing((each) => !each.operation.requestBody || (listed(each, 413) && listed(each, 422)))).toEqual([]);
    for (const [code, status] of Object.entries(problems)) {
      const { content } = document.components.responses[`Problem${status}`] ?? {};
      expect(JSON.stringify(content?.['application/problem+json'])).toContain(`"${code}"`);
    }
  });

  it('asks for If-Match where a version is compared, and says what happens without it', () => {
    const header = ({ operation }: (typeof operations)[number]) =>
      operation.parameters.find(({ name }) => name === 'If-Match');
    const versioned = operations.filter(header);
    expect(versioned.map(({ operation }) => operation.operationId)).toEqual(
      expect.arrayContaining(['Me.change', 'Comment.edit', 'Planning.plan', 'Blocks.change', 'Answers.write']),
    );
    expect(failing((each) => !header(each) || Boolean(each.operation.responses[412]))).toEqual([]);
    expect(failing((each) => !header(each)?.required || Boolean(each.operation.responses[428]))).toEqual([]);
  });

  it('names who may call: a browser that is signed in, or a token with a scope', () => {
    const secured = ({ operation }: (typeof operations)[number]) => {
      const scope = operation['x-scope'];
      const bearer = operation.security.find((each) => 'bearer' in each)?.['bearer'];
      return (
        tokenScopes.includes(scope as never) &&
        bearer?.[0] === scope &&
        operation.security.some((each) => 'session' in each)
      );
    };
    const scopeOf = (id: string) =>
      operations.find(({ operation }) => operation.operationId === id)?.operation['x-scope'];
    expect(failing(secured)).toEqual([]);
    expect(Object.keys(document.components.securitySchemes).sort()).toEqual(['bearer', 'session']);
    expect(['Comment.read', 'ActivityComments.post', 'Desk.list', 'Planning.plan', 'Me.change'].map(scopeOf)).toEqual([
      'read',
      'contribute',
      'moderate',
      'manage',
      'account',
    ]);
  });

  it('gives every field of every shape a type', () => {
    const schemas = Object.entries(document.components.schemas);
    const bodies = operations.flatMap(({ path, operation }) =>
      Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => [path, schema ?? {}] as const),
    );
    expect([...schemas, ...bodies].flatMap(([name, schema]) => untyped(schema, name))).toEqual([]);
    const unknown = schemas.flatMap(([name, { required = [], properties = {} }]) =>
      required.filter((each) => !(each in properties)).map((each) => `${name}.${each}`),
    );
    expect(unknown).toEqual([]);
  });
});
