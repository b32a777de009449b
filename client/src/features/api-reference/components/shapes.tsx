import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { type Schema, shapeId, shownName } from '../description';
import { Fields, fieldsOf } from './fields';
import { Prose } from './prose';
import { TypeText } from './type-text';

/** What has a name in the answers and bodies, each once; links open them. */
export function Shapes({ schemas }: { schemas: Record<string, Schema> }) {
  const t = useT();
  const names = Object.keys(schemas).sort((a, b) => a.localeCompare(b, 'en'));
  return (
    <Section title={t('api-reference.shapes')} note={t('api-reference.shapes-note')} id="shapes">
      {names.map((name) => (
        <Shape key={name} name={name} schema={schemas[name] as Schema} />
      ))}
    </Section>
  );
}

function Shape({ name, schema }: { name: string; schema: Schema }) {
  const fields = fieldsOf(schema);
  return (
    <details className="api-shape">
      <summary>
        <code dir="ltr">{shownName(name)}</code>
      </summary>
      <div className="stack" id={shapeId(name)}>
        {schema.description && (
          <p lang="en" dir="ltr">
            <Prose text={schema.description} />
          </p>
        )}
        {fields.length > 0 ? <Fields fields={fields} answered /> : <TypeText schema={schema} />}
      </div>
    </details>
  );
}
