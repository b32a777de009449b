import { useT } from '../../../lib/i18n';
import { type Call, callsOf, type Description } from '../description';
import { OperationCard } from './operation-card';

/** All operations by what they are about. */
export function Operations({ description }: { description: Description }) {
  const t = useT();
  const parts = description.tags.map((tag) => ({ ...tag, calls: callsOf(description, tag.name) }));
  return (
    <>
      <section className="section" id="operations" aria-labelledby="operations-title">
        <div className="section-head">
          <h2 id="operations-title">{t('api-reference.operations')}</h2>
          <p>{t('api-reference.operations-note', { count: parts.flatMap(({ calls }) => calls).length })}</p>
        </div>
        <nav aria-labelledby="operations-title">
          <ul className="api-parts">
            {parts.map(({ name, description: about, calls }) => (
              <li key={name}>
                <a href={`#${name}`} lang="en">
                  {name}
                </a>{' '}
                <span className="muted">{calls.length}</span>
                <p lang="en" dir="ltr">
                  {about}
                </p>
              </li>
            ))}
          </ul>
        </nav>
      </section>
      {parts.map(({ name, description: about, calls }) => (
        <Part key={name} name={name} about={about} calls={calls} description={description} />
      ))}
    </>
  );
}

interface PartProps {
  name: string;
  about: string;
  calls: Call[];
  description: Description;
}

function Part({ name, about, calls, description }: PartProps) {
  return (
    <section className="section" id={name} aria-labelledby={`${name}-title`}>
      <div className="section-head" lang="en" dir="ltr">
        <h2 id={`${name}-title`}>{name}</h2>
        <p>{about}</p>
      </div>
      <div>
        {calls.map((call) => (
          <OperationCard key={call.operation.operationId} call={call} description={description} />
        ))}
      </div>
    </section>
  );
}
