import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { PageHead, Section } from '../../../ui/page-parts';

const ways = ['keyboard', 'script', 'size', 'colour', 'words'] as const;

/** What the site promises about accessibility, where it falls short, and whom to tell. */
export function Component() {
  const t = useT();
  const title = t('about.accessibility.title');
  usePage({ title, description: t('about.accessibility.lede') });
  return (
    <>
      <PageHead title={title} lede={t('about.accessibility.lede')} />
      <div className="page">
        <Section title={t('about.accessibility.standard.title')}>
          <p className="measure">{t('about.accessibility.standard.text')}</p>
        </Section>
        <Section title={t('about.accessibility.use.title')}>
          <ul>
            {ways.map((way) => (
              <li key={way}>{t(`about.accessibility.use.${way}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('about.accessibility.limits.title')}>
          <p className="measure">{t('about.accessibility.limits.text')}</p>
        </Section>
        <Section title={t('about.accessibility.tell.title')}>
          <p className="measure">{t('about.accessibility.tell.text')}</p>
        </Section>
      </div>
    </>
  );
}
