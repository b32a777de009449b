import { Fragment, type ReactNode } from 'react';
import { nameOf, type Schema, shapeId, shownName } from '../description';

/** What kind of value it is, in the notation of TypeScript, with links to shapes that have a name. */
export function TypeText({ schema }: { schema: Schema }) {
  return <code className="api-type">{notation(schema)}</code>;
}

function notation(schema: Schema): ReactNode {
  const { $ref, enum: values, const: only, items, additionalProperties } = schema;
  if ($ref) return <a href={`#${shapeId(nameOf($ref))}`}>{shownName(nameOf($ref))}</a>;
  if (schema.allOf) return joined(schema.allOf.map(notation), ' & ');
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return joined(either.map(notation), ' | ');
  if (values) return joined(values.map(quoted), ' | ');
  if (only !== undefined) return quoted(only);
  if (items) return <>{notation(items)}[]</>;
  if (typeof additionalProperties === 'object')
    return (
      <>
        {'{ [key]: '}
        {notation(additionalProperties)}
        {' }'}
      </>
    );
  const types = [schema.type ?? 'object'].flat();
  return joined(
    types.map((type) => (type === 'string' && schema.format ? `string (${schema.format})` : type)),
    ' | ',
  );
}

const quoted = (value: string | number | null): string => (typeof value === 'string' ? `"${value}"` : String(value));

function joined(parts: ReactNode[], by: string): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && by}
      {part}
    </Fragment>
  ));
}
