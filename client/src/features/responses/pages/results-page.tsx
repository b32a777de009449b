import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { Section } from '../../../ui/page-parts';
import { consultationQuery, resultsQuery } from '../../consultations/api';
import { useLanguageName } from '../../planning/language-name';
import { loadForAnswering } from '../answers-loader';
import { AnswersFrame } from '../components/answers-frame';
import { PublishResults } from '../components/publish-results';
import { ResultsForm } from '../components/results-form';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadForAnswering(args);
  return prepare(args.context, resultsQuery(slug));
}

/** What came of it, written for everyone in each language, and published with the state "answered". */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const nameOf = useLanguageName();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const { data: statements } = useSuspenseQuery(resultsQuery(slug));
  return (
    <AnswersFrame slug={slug} part="results">
      {consultation.languages.map((language, at) => (
        <Section
          key={language}
          title={nameOf(language)}
          note={at === 0 ? t('responses.results.main-note') : t('responses.results.other-note')}
        >
          <ResultsForm
            slug={slug}
            spaceId={consultation.id}
            language={language}
            statement={statements.find((statement) => statement.language === language) ?? null}
          />
        </Section>
      ))}
      <Section title={t('responses.results.publish')} note={t('responses.results.publish-note')}>
        <PublishResults consultation={consultation} statements={statements} />
      </Section>
    </AnswersFrame>
  );
}
