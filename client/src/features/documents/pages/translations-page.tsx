import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { type ContentLanguage, contentLanguages, isContentLanguage } from '../../../../../shared/vocabulary/languages';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { Row, Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import { SelectField } from '../../../ui/text-field';
import { useLanguageName } from '../../planning/language-name';
import { documentQuery, type TranslationStatus, translationsQuery } from '../api';
import { TextHead } from '../components/text-head';
import { loadDocument } from '../manage-loader';
import { translationsPath } from '../paths';
import { versionNumbered } from '../version-numbered';
import { useTextSpace } from '../text-space';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const version = versionNumbered(await loadDocument(args), args.params['number']);
  return prepare(args.context, translationsQuery(version.id));
}

/** The languages of a version, how far each is, and the way to begin another. */
export function Component() {
  const t = useT();
  const nameOf = useLanguageName();
  const space = useTextSpace();
  const { documentId = '', number } = useParams();
  const { data: text } = useSuspenseQuery(documentQuery(documentId));
  const version = versionNumbered(text, number);
  const { data: translations } = useSuspenseQuery(translationsQuery(version.id));
  const path = translationsPath(space, documentId, version.number);
  const title = t('documents.translations-of', { number: version.number });
  usePage({ title });
  return (
    <>
      <TextHead
        space={space}
        title={title}
        margin={<bdi lang={version.language}>{version.title}</bdi>}
        lede={<p>{t('documents.translations-lede', { language: nameOf(version.language) })}</p>}
      />
      <div className="page">
        <Section title={t('documents.languages')}>
          {translations.length === 0 ? (
            <Empty title={t('documents.no-translations')}>
              <p>{t('documents.no-translations-note')}</p>
            </Empty>
          ) : (
            <Rows>
              {translations.map((status) => (
                <LanguageRow key={status.language} status={status} path={path} />
              ))}
            </Rows>
          )}
        </Section>
        <Section title={t('documents.translate-more')}>
          <Begin taken={[version.language, ...translations.map(({ language }) => language)]} path={path} />
        </Section>
      </div>
    </>
  );
}

function LanguageRow({ status, path }: { status: TranslationStatus; path: string }) {
  const t = useT();
  const nameOf = useLanguageName();
  const { language, title, total, missing, outdated } = status;
  const whole = missing + outdated === 0;
  return (
    <Row
      title={
        <>
          {nameOf(language)}
          <Tag tone={whole ? 'positive' : 'caution'} icon={whole ? 'check' : 'alert'}>
            {t(whole ? 'documents.whole' : 'documents.in-part')}
          </Tag>
        </>
      }
      facts={[
        t('documents.translated-of', { done: total - missing - outdated, total }),
        missing > 0 && t('documents.missing', { count: missing }),
        outdated > 0 && t('documents.outdated', { count: outdated }),
      ]}
      actions={
        <LinkButton small icon="translate" to={`${path}/${language}`}>
          {t('documents.open-translation')}
        </LinkButton>
      }
    >
      <bdi lang={language}>{title}</bdi>
    </Row>
  );
}

function Begin({ taken, path }: { taken: string[]; path: string }) {
  const t = useT();
  const others = contentLanguages.filter((language) => !taken.includes(language));
  const [language, setLanguage] = useState<ContentLanguage | undefined>(others[0]);
  if (!language) return null;
  return (
    <div className="form">
      <SelectField
        name="language"
        label={t('documents.field.language')}
        value={language}
        onChange={({ currentTarget: { value } }) => isContentLanguage(value) && setLanguage(value)}
        options={others.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
      />
      <LinkButton icon="plus" to={`${path}/${language}`}>
        {t('documents.begin-translation')}
      </LinkButton>
    </div>
  );
}
