import { type Call, contentOf, nameOf, type Schema } from './description';

type Schemas = Record<string, Schema>;

/** How deep an example goes; beyond it a reader looks at the shape. */
const deepest = 4;

/** A command for a call, as it can be typed into a terminal. Parts of the address stand as variables of the shell. */
export function curlOf({ method, path, operation }: Call, base: string, schemas: Schemas): string {
  const address = `${base}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `\${${name}}`)}`;
  const verb = method === 'get' ? '' : `-X ${method.toUpperCase()} `;
  const headers = operation.parameters
    .filter((parameter) => parameter.in === 'header' && parameter.required)
    .map(({ name, schema }) => `-H '${name}: ${String(schema.example ?? '')}'`);
  const body = contentOf(operation.requestBody?.content);
  return [
    `curl ${verb}"${address}"`,
    '-H "Authorization: Bearer $TOKEN"',
    ...headers,
    ...(body ? bodyOf(body.media, body.schema, schemas) : []),
  ].join(' \\\n  ');
}

function bodyOf(media: string, schema: Schema, schemas: Schemas): string[] {
  if (media.startsWith('multipart/')) return ["-F 'file=@document.docx'"];
  const json = JSON.stringify(exampleOf(schema, schemas, 0));
  return ["-H 'Content-Type: application/json'", `-d '${json.replaceAll("'", "'\\''")}'`];
}

/** The smallest value that a schema asks for. */
function exampleOf(schema: Schema, schemas: Schemas, depth: number): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref) return exampleOf(schemas[nameOf(schema.$ref)] ?? {}, schemas, depth);
  const part = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  if (part?.[0]) return exampleOf(part[0], schemas, depth);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return schema.items && depth < deepest ? [exampleOf(schema.items, schemas, depth + 1)] : [];
  if (type === 'object') return depth < deepest ? objectOf(schema, schemas, depth) : {};
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1;
  return textOf(schema);
}

function objectOf(schema: Schema, schemas: Schemas, depth: number): object {
  const entries = Object.entries(schema.properties ?? {});
  const needed = entries.filter(([name]) => schema.required?.includes(name));
  const shown = needed.length > 0 ? needed : entries.slice(0, 1);
  return Object.fromEntries(shown.map(([name, value]) => [name, exampleOf(value, schemas, depth + 1)]));
}

function textOf({ format }: Schema): string {
  if (format === 'uuid') return '01900000-0000-7000-8000-000000000000';
  if (format === 'date-time') return '2030-01-31T12:00:00Z';
  if (format === 'email') return 'name@example.org';
  return format === 'uri' ? 'https://example.org' : '\u2026';
}
