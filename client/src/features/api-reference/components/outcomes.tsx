import { Fragment } from 'react';
import { useT } from '../../../lib/i18n';
import { type Answer, contentOf } from '../description';
import { Prose } from './prose';
import { TypeText } from './type-text';

/** What comes back when it works, and with which statuses it may be refused. */
export function Outcomes({ responses }: { responses: Record<string, Answer> }) {
  const t = useT();
  const all = Object.entries(responses);
  const refusals = all.filter(([, answer]) => answer.$ref);
  return (
    <div>
      <h3>{t('api-reference.answer')}</h3>
      <dl className="api-fields">
        {all
          .filter(([, answer]) => !answer.$ref)
          .map(([status, answer]) => (
            <Success key={status} status={status} answer={answer} />
          ))}
        <div>
          <dt dir="ltr">
            {refusals.map(([status], index) => (
              <Fragment key={status}>
                {index > 0 && ' '}
                <a href={`#problem-${status}`}>
                  <code>{status}</code>
                </a>
              </Fragment>
            ))}
          </dt>
          <dd>
            {t('api-reference.refusals')}
            {refusals
              .filter(([, { description }]) => description)
              .map(([status, { description }]) => (
                <p key={status} lang="en" dir="ltr">
                  {status} <Prose text={description ?? ''} />
                </p>
              ))}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Success({ status, answer }: { status: string; answer: Answer }) {
  const content = contentOf(answer.content);
  const media = Object.keys(answer.content ?? {}).filter((each) => each !== 'application/json');
  return (
    <div>
      <dt dir="ltr">
        <code>{status}</code> {content && <TypeText schema={content.schema} />}
        {media.map((each) => (
          <code key={each}>{each}</code>
        ))}
      </dt>
      <dd lang="en" dir="ltr">
        <Prose text={answer.description ?? ''} />
      </dd>
    </div>
  );
}
