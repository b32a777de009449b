import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filled, type RouteValues } from './every-route.js';

type Method = 'POST' | 'PUT' | 'PATCH';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  minimum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
}

interface Description {
  paths: Record<
    string,
    Record<
      string,
      {
        parameters?: { name: string; in: string }[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      }
    >
  >;
  components: { schemas: Record<string, Schema> };
}

/** A request that changes something. */
export interface Change {
  method: Method;
  /** Its address with names for what differs: `/api/v1/bodies/{ref}`. */
  template: string;
  address: string;
  /** Whether it says which version it has seen. */
  versioned: boolean;
  /** A body with all that the description requires, and roughly as it says. */
  sample: Record<string, unknown>;
  /** Everything a body may hold. */
  properties: string[];
}

/** Every request with a body that the API describes, filled with what a scene holds. */
export function everyChange(values: RouteValues): Change[] {
  const description = JSON.parse(readFileSync(path.resolve('shared/api/openapi.json'), 'utf8')) as Description;
  return Object.entries(description.paths).flatMap(([template, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [], requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      if (!schema) return [];
      const { properties = {} } = resolved(schema, description);
      const sample = sampleOf(schema, description, values) as Record<string, unknown>;
      const versioned = parameters.some(({ name }) => name.toLowerCase() === 'if-match');
      return filled(template, values).map((address) => ({
        method: method.toUpperCase() as Method,
        template,
        address,
        versioned,
        sample,
        properties: Object.keys(properties),
      }));
    }),
  );
}

function resolved(schema: Schema, description: Description): Schema {
  if (schema.$ref)
    return resolved(description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, description);
  if (schema.allOf?.length === 1) return resolved(schema.allOf[0] as Schema, description);
  return schema;
}

/** Something that fits a schema, with all that it requires. */
function sampleOf(given: Schema, description: Description, values: RouteValues, name = ''): unknown {
  const schema = resolved(given, description);
  const inner = (each: Schema, called = name) => sampleOf(each, description, values, called);
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf?.[0]) return inner(schema.oneOf[0]);
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => inner(schema.items ?? {}));
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string') return values[name]?.[0] ?? words(schema, name);
  if (schema.additionalProperties) return { en: inner(schema.additionalProperties) };
  const needed = schema.required ?? [];
  return Object.fromEntries(needed.map((key) => [key, inner(schema.properties?.[key] ?? {}, key)]));
}

function words({ format }: Schema, name: string): string {
  if (format === 'uuid' || name.endsWith('Id')) return '01890000-0000-7000-8000-000000000000';
  if (format === 'date-time' || /At$|Until$/.test(name)) return new Date(Date.now() + 48 * 3_600_000).toISOString();
  if (/On$|^from$|^until$/.test(name)) return '2031-03-01';
  if (/starts|ends/.test(name)) return '2031-03-01T14:00';
  if (/language/i.test(name)) return 'en';
  return 'Words';
}
