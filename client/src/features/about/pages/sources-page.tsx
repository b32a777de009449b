import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { PageHead, Section } from '../../../ui/page-parts';

const sdk = 'https://github.com/OP-TED/eForms-SDK';
const licence = 'https://creativecommons.org/licenses/by/4.0/';

const tags = {
  sdk: (name: string) => <a href={sdk}>{name}</a>,
  licence: (name: string) => (
    <a href={licence} rel="license">
      {name}
    </a>
  ),
};

/** Whose code lists the site uses, as their licence asks. */
export function Component() {
  const t = useT();
  const title = t('about.sources.title');
  usePage({ title, description: t('about.sources.lede') });
  return (
    <>
      <PageHead title={title} lede={t('about.sources.lede')} />
      <div className="page">
        <Section title={t('about.sources.lists.title')} note={t('about.sources.lists.files')}>
          <div className="stack measure">
            <p>{t.rich('about.sources.lists.text', {}, tags)}</p>
            <p>{t('about.sources.lists.changes')}</p>
          </div>
        </Section>
        <Section title={t('about.sources.exports.title')}>
          <p className="measure">{t('about.sources.exports.text')}</p>
        </Section>
      </div>
    </>
  );
}
