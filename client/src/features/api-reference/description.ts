/** The parts of an OpenAPI document that the page shows. */
export interface Description {
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: { schemas: Record<string, Schema> };
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, Answer>;
  'x-scope': string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
}

/** A success, or a reference to what is said once about all problems of a status. */
export interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, { schema: Schema }>;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: (string | number | null)[];
  const?: string | number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  example?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

/** One operation with its place. */
export interface Call {
  method: Method;
  path: string;
  operation: Operation;
}

/** All operations of a tag, in the order of the document. */
export function callsOf({ paths }: Description, tag: string): Call[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation?.tags.includes(tag) ? [{ method, path, operation }] : [];
    }),
  );
}

/** The name a reference ends with, and the same as readers know it. */
export const nameOf = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1);
export const shownName = (name: string): string => name.replace(/Dto$/, '');

/** Where a shape stands on the page. */
export const shapeId = (name: string): string => `shape-${shownName(name)}`;

/** The one media type and schema of a body; null where there is none. */
export function contentOf(content: Answer['content']): { media: string; schema: Schema } | null {
  const [media, value] = Object.entries(content ?? {})[0] ?? [];
  return media && value ? { media, schema: value.schema } : null;
}
