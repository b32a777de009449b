import { useT } from '../../../lib/i18n';
import { Tag } from '../../../ui/tag';
import type { Schema } from '../description';
import { Prose } from './prose';
import { TypeText } from './type-text';

export interface FieldProps {
  name: string;
  schema: Schema;
  /** Whether it must be sent; for what is answered, whether it is always there. */
  required: boolean;
  description?: string;
}

/** Names, kinds and meanings of what is sent or answered; an answer’s field that may be absent has a question mark. */
export function Fields({ fields, answered = false }: { fields: FieldProps[]; answered?: boolean }) {
  const t = useT();
  return (
    <dl className="api-fields">
      {fields.map(({ name, schema, required, description = schema.description }) => (
        <div key={name}>
          <dt dir="ltr">
            <code>{answered && !required ? `${name}?` : name}</code> <TypeText schema={schema} />
            {required && !answered && <Tag>{t('api-reference.required')}</Tag>}
          </dt>
          {(description || limitsOf(schema)) && (
            <dd lang="en" dir="ltr">
              <Prose text={description ?? ''} /> {limitsOf(schema)}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** The fields of an object. */
export function fieldsOf({ properties = {}, required = [] }: Schema): FieldProps[] {
  return Object.entries(properties).map(([name, schema]) => ({ name, schema, required: required.includes(name) }));
}

function limitsOf(schema: Schema): string {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = schema;
  return [range(minLength, maxLength, 'characters'), range(minItems, maxItems, 'items'), range(minimum, maximum, '')]
    .filter(Boolean)
    .join(' ');
}

function range(least: number | undefined, most: number | undefined, what: string): string {
  if (least === undefined && most === undefined) return '';
  const bounds =
    most === undefined ? `${least} or more` : least === undefined ? `up to ${most}` : `${least} to ${most}`;
  return `(${`${bounds} ${what}`.trim()})`;
}
