import { useT } from '../../../lib/i18n';
import { type Call, contentOf, type Description, nameOf, type Schema } from '../description';
import { curlOf } from '../example';
import { Command } from './command';
import { Fields, fieldsOf } from './fields';
import { Outcomes } from './outcomes';
import { Prose } from './prose';

const inline = { code: (text: string) => <code>{text}</code> };

/** One operation: a line with what it does, and on request all that is needed to call it. */
export function OperationCard({ call, description }: { call: Call; description: Description }) {
  const t = useT();
  const { method, path, operation } = call;
  const verb = method.toUpperCase();
  return (
    <details className="api-operation">
      <summary>
        <span className="api-call" dir="ltr">
          <code className={`api-method api-method-${method}`}>{verb}</code> <code>{breakable(path)}</code>
        </span>
        <span lang="en" dir="auto">
          <Prose text={operation.summary} />
        </span>
      </summary>
      <div className="stack" id={operation.operationId}>
        {operation.description && (
          <p className="measure" lang="en" dir="ltr">
            <Prose text={operation.description} />
          </p>
        )}
        <p className="muted">{t.rich('api-reference.scope', { scope: operation['x-scope'] }, inline)}</p>
        <Inputs call={call} schemas={description.components.schemas} />
        <Outcomes responses={operation.responses} />
        <Command
          text={curlOf(call, description.servers[0]?.url ?? '', description.components.schemas)}
          label={`${verb} ${path}`}
        />
      </div>
    </details>
  );
}

function Inputs({ call: { operation }, schemas }: { call: Call; schemas: Record<string, Schema> }) {
  const t = useT();
  const body = contentOf(operation.requestBody?.content);
  const name = body?.schema.$ref && nameOf(body.schema.$ref);
  const fields = fieldsOf((name ? schemas[name] : body?.schema) ?? {});
  return (
    <>
      {operation.parameters.length > 0 && (
        <div>
          <h3>{t('api-reference.parameters')}</h3>
          <Fields fields={operation.parameters.map((each) => ({ ...each, required: each.required === true }))} />
        </div>
      )}
      {body && (
        <div>
          <h3>{t('api-reference.body')}</h3>
          <p className="muted" dir="ltr">
            <code>{body.media}</code>
          </p>
          <Fields fields={fields} />
        </div>
      )}
    </>
  );
}

/** A path that may break after each slash. */
const breakable = (path: string): string => path.replaceAll('/', '/\u200b');
