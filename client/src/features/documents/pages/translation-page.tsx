import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { documentLimits } from '../../../../../shared/documents';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { FormProblem } from '../../../ui/form-problem';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { SubmitButton } from '../../../ui/submit-button';
import { TabLinks } from '../../../ui/tabs';
import { TextField } from '../../../ui/text-field';
import { useLanguageName } from '../../planning/language-name';
import { documentQuery, type TranslatedBlock, translate, translationQuery, type VersionSummary } from '../api';
import { TextHead } from '../components/text-head';
import { TranslatedRow } from '../components/translated-row';
import { loadDocument } from '../manage-loader';
import { translationsPath } from '../paths';
import { useTranslationSteps } from '../use-translation-steps';
import { versionNumbered } from '../version-numbered';
import { useTextSpace } from '../text-space';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const version = versionNumbered(await loadDocument(args), args.params['number']);
  return prepare(args.context, translationQuery(version.id, args.params['language'] ?? ''));
}

const filters = {
  all: () => true,
  missing: ({ text }: TranslatedBlock) => text === null,
  outdated: ({ outdated }: TranslatedBlock) => outdated,
};
const filterNames = ['all', 'missing', 'outdated'] as const;

/** A version side by side with its translation. */
export function Component() {
  const t = useT();
  const space = useTextSpace();
  const { documentId = '', number, language = '' } = useParams();
  const name = useLanguageName()(language);
  const { data: text } = useSuspenseQuery(documentQuery(documentId));
  const version = versionNumbered(text, number);
  const { data: translation } = useSuspenseQuery(translationQuery(version.id, language));
  const title = t('documents.translation-title', { language: name });
  usePage({ title });
  return (
    <>
      <TextHead
        space={space}
        title={title}
        margin={<bdi lang={version.language}>{version.title}</bdi>}
        lede={<p>{t(version.publishedAt ? 'documents.translation-lede-published' : 'documents.translation-lede')}</p>}
      />
      <div className="page">
        <Section title={t('documents.field.title')}>
          <TitleForm key={translation.version > 0 ? 'kept' : 'new'} version={version} language={language} />
        </Section>
        {translation.version > 0 && (
          <Words
            path={`${translationsPath(space, documentId, version.number)}/${language}`}
            {...{ version, language }}
          />
        )}
      </div>
    </>
  );
}

function TitleForm({ version, language }: { version: VersionSummary; language: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const query = translationQuery(version.id, language);
  const { data: translation } = useSuspenseQuery(query);
  const begun = translation.version > 0;
  const fixed = begun && version.publishedAt !== null;
  const draft = useDraft(`translation-title-${language}:${version.id}`);
  const form = useForm({
    send: (values) => translate(api, version.id, translation, { title: values.text('title'), blocks: [] }),
    onSent: () => {
      draft.clear();
      void client.fetchQuery({ ...query, staleTime: 0 });
      void client.invalidateQueries({ queryKey: ['versions', version.id, 'translations'], exact: true });
      return 'keep';
    },
  });
  if (fixed) {
    return (
      <p lang={language} dir="auto" className="record">
        {translation.title}
      </p>
    );
  }
  return (
    <Form form={form} draft={draft} aria-label={t('documents.field.title')}>
      <FormProblem />
      <p>
        <span className="small muted">{t('documents.original')}</span>
        <br />
        <span lang={version.language} dir="auto" className="record">
          {translation.originalTitle}
        </span>
      </p>
      <TextField
        name="title"
        label={t('documents.title-translated')}
        lang={language}
        dir="auto"
        autoComplete="off"
        maxLength={documentLimits.title}
        defaultValue={translation.title ?? ''}
      />
      <SubmitButton kind={begun ? 'plain' : 'primary'} icon="check">
        {t(begun ? 'documents.save-title' : 'documents.begin-translation')}
      </SubmitButton>
    </Form>
  );
}

function Words({ version, language, path }: { version: VersionSummary; language: string; path: string }) {
  const t = useT();
  const [search] = useSearchParams();
  const { data: translation } = useSuspenseQuery(translationQuery(version.id, language));
  const steps = useTranslationSteps(version.id, language);
  const filter = filterNames.find((each) => each === search.get('show')) ?? 'all';
  // What was just translated stays in view until another list is chosen.
  const [kept, setKept] = useState({ filter, ids: idsOf(translation.blocks, filter) });
  if (kept.filter !== filter) setKept({ filter, ids: idsOf(translation.blocks, filter) });
  const shown = translation.blocks.filter(({ id }) => kept.ids.has(id));
  return (
    <Section title={t('documents.text')} note={t('documents.translation-note')}>
      <TabLinks
        label={t('documents.which-paragraphs')}
        selected={filter}
        items={filterNames.map((each) => ({
          id: each,
          label: t(`documents.filter.${each}`),
          count: translation.blocks.filter(filters[each]).length,
          to: each === 'all' ? path : `${path}?show=${each}`,
        }))}
      />
      {shown.length === 0 ? (
        <div className="tab-panel">
          <Empty title={t(`documents.filter-none.${filter}`)} />
        </div>
      ) : (
        <ol role="list" className="translation">
          {shown.map((block) => (
            <TranslatedRow
              key={block.id}
              block={block}
              original={version.language}
              language={language}
              published={version.publishedAt !== null}
              steps={steps}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}

const idsOf = (blocks: TranslatedBlock[], filter: (typeof filterNames)[number]): ReadonlySet<string> =>
  new Set(blocks.filter(filters[filter]).map(({ id }) => id));
