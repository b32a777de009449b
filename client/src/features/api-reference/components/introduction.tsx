import { problems, type ProblemCode } from '../../../../../shared/problems';
import { tokenScopes } from '../../../../../shared/accounts';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { Command } from './command';
import { Precautions } from './precautions';

const inline = {
  code: (text: string) => <code dir="ltr">{text}</code>,
  document: (text: string) => <a href="/api/openapi.json">{text}</a>,
  settings: (text: string) => <a href="/settings">{text}</a>,
};

/** How to call the API at all: address, sign-in, refusals, and the habits that hold for every operation. */
export function Introduction({ base }: { base: string }) {
  const t = useT();
  const yourToken = t('api-reference.sign-in.your-token');
  return (
    <>
      <Section title={t('api-reference.base.title')}>
        <div className="stack measure">
          <p>{t.rich('api-reference.base.text', { address: `${base}/api/v1` }, inline)}</p>
          <p>{t.rich('api-reference.base.document', {}, inline)}</p>
        </div>
      </Section>
      <Section title={t('api-reference.sign-in.title')}>
        <div className="stack">
          <p className="measure">{t.rich('api-reference.sign-in.text', {}, inline)}</p>
          <Scopes />
          <p className="measure">{t('api-reference.sign-in.try')}</p>
          <Command
            label={t('api-reference.sign-in.title')}
            text={`export TOKEN=${yourToken}\ncurl "${base}/api/v1/me" -H "Authorization: Bearer $TOKEN"`}
          />
        </div>
      </Section>
      <Section title={t('api-reference.errors.title')}>
        <div className="stack">
          <p className="measure">{t.rich('api-reference.errors.text', {}, inline)}</p>
          <ProblemTable />
        </div>
      </Section>
      <Precautions base={base} inline={inline} />
    </>
  );
}

/** The kinds of access a token can have. */
function Scopes() {
  const t = useT();
  return (
    <dl className="api-fields">
      {tokenScopes.map((scope) => (
        <div key={scope}>
          <dt dir="ltr">
            <code>{scope}</code>
          </dt>
          <dd>{t(`api-reference.scopes.${scope}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every code with its status and what people are told, by status. */
function ProblemTable() {
  const t = useT();
  const codes = (Object.keys(problems) as ProblemCode[]).toSorted((a, b) => problems[a] - problems[b]);
  const first = (code: ProblemCode) => codes.find((each) => problems[each] === problems[code]) === code;
  return (
    <table className="table table-stack">
      <caption>{t('api-reference.errors.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('api-reference.errors.code')}</th>
          <th scope="col">{t('api-reference.errors.status')}</th>
          <th scope="col">{t('api-reference.errors.sentence')}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={code} id={first(code) ? `problem-${problems[code]}` : undefined}>
            <th scope="row" dir="ltr">
              <code>{code}</code>
            </th>
            <td data-label={t('api-reference.errors.status')}>{problems[code]}</td>
            <td>{t(`problems.${code}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
