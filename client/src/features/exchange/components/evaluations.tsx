import { exchangeLimits, usefulnesses } from '../../../../../shared/exchange';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';
import { Disclosure } from '../../../ui/disclosure';
import { Section } from '../../../ui/page-parts';
import { DatedRow, Register } from '../../../ui/register';
import { TextArea } from '../../../ui/text-field';
import type { Body } from '../../bodies/api';
import type { PeerRequest } from '../api';
import { ActForm } from './act-form';
import { LanguageField } from './language-field';
import { SaidBy } from './said-by';
import { Words } from './words';

interface EvaluationsProps {
  slug: string;
  request: PeerRequest;
  body: Body;
}

/** What both sides say the exchange was good for. */
export function Evaluations({ slug, request, body }: EvaluationsProps) {
  const t = useT();
  const { evaluations, can } = request;
  const mine = evaluations.find(({ isMine }) => isMine);
  return (
    <Section id="evaluation" title={t('exchange.evaluation')} note={t('exchange.evaluation-note')}>
      <div className="stack">
        {evaluations.length > 0 && (
          <Register>
            {evaluations.map(({ side, usefulness, text, language, by, createdAt }) => (
              <DatedRow
                key={`${side}${createdAt}`}
                date={createdAt}
                timeZone={body.timeZone}
                title={t(`exchange.useful.${usefulness}`)}
                facts={[t(`exchange.side.${side}`), <SaidBy key="by" speaker={by} />]}
              >
                <Words text={text} lang={language} />
              </DatedRow>
            ))}
          </Register>
        )}
        {can.evaluate &&
          (mine ? (
            <Disclosure summary={t('exchange.change-evaluation')}>
              <EvaluationForm slug={slug} request={request} />
            </Disclosure>
          ) : (
            <EvaluationForm slug={slug} request={request} />
          ))}
      </div>
    </Section>
  );
}

function EvaluationForm({ slug, request }: Pick<EvaluationsProps, 'slug' | 'request'>) {
  const t = useT();
  const mine = request.evaluations.find(({ isMine }) => isMine);
  return (
    <ActForm
      slug={slug}
      draftAt={`peer-evaluation:${request.id}`}
      label={t('exchange.evaluate')}
      act={t('exchange.evaluate')}
      done={t('exchange.evaluated')}
      send={(api, values) =>
        api.PUT('/api/v1/bodies/{ref}/exchange/requests/{id}/evaluation', {
          params: { path: { ref: slug, id: request.id } },
          body: {
            usefulness: usefulnesses.find((value) => value === values.text('usefulness')) ?? 'partly',
            text: values.text('text'),
            language: values.text('language'),
          },
        })
      }
    >
      <RadioGroup
        name="usefulness"
        label={t('exchange.how-useful')}
        defaultValue={mine?.usefulness ?? 'very'}
        options={usefulnesses.map((value) => ({ value, label: t(`exchange.useful.${value}`) }))}
      />
      <TextArea
        name="text"
        optional
        label={t('exchange.what-changed')}
        limit={exchangeLimits.text}
        rows={4}
        defaultValue={mine?.text}
      />
      <LanguageField defaultValue={mine?.language} />
    </ActForm>
  );
}
