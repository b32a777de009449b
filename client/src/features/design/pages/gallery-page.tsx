import type { LoaderFunctionArgs } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { Facts } from '../../../ui/register';
import { LocalNav, PageHead } from '../../../ui/page-parts';
import { StatusBand } from '../../../ui/status-band';
import { Controls } from '../components/controls';
import { Feedback } from '../components/feedback';
import { Fields } from '../components/fields';
import { Foundations } from '../components/foundations';
import { Overlays } from '../components/overlays';
import { RecordParts } from '../components/record-parts';
import { States } from '../components/states';
import '../design.css';

/** Hidden in production, as if it were not there. */
export function loader({ context }: LoaderFunctionArgs): null {
  if (!context.get(loaderServices).workshop) throw problemOf('not-found');
  return null;
}

const parts = ['foundations', 'controls', 'fields', 'record', 'states', 'feedback', 'overlays'] as const;

/** The parts of the interface, in all their states: a reference to build with, and a page for tests to walk through. */
export function Component() {
  const t = useT();
  usePage({ title: t('design.title'), description: t('design.lede') });
  return (
    <>
      <PageHead
        title={t('design.title')}
        trail={[{ label: t('design.trail'), to: '/' }]}
        lede={<p>{t('design.lede')}</p>}
        margin={
          <>
            <span className="strong">{t('design.margin')}</span>
            <a href="?lang=qps">{t('design.pseudo')}</a>
          </>
        }
      >
        <Facts
          items={parts.map((part) => (
            <a key={part} href={`#${part}`}>
              {t(`design.${part}.title`)}
            </a>
          ))}
        />
      </PageHead>
      <StatusBand
        label={t('design.band.label')}
        items={[
          { term: t('design.band.now'), value: t('design.band.open'), detail: t('design.band.day') },
          { term: t('design.band.closes'), value: t('design.band.date'), detail: t('design.band.zone') },
          { term: t('design.band.next'), value: t('design.band.summary'), detail: t('design.band.by-team') },
          { term: t('design.band.owed'), value: t('design.band.ministry'), detail: t('design.band.everyone') },
        ]}
      />
      <LocalNav
        label={t('design.local.label')}
        items={[
          { label: t('design.local.about'), to: '/design', current: true },
          { label: t('design.local.text'), to: '/accessibility' },
          { label: t('design.local.comments'), to: '/sources' },
        ]}
      />
      <div className="page">
        <Foundations />
        <Controls />
        <Fields />
        <RecordParts />
        <States />
        <Feedback />
        <Overlays />
      </div>
    </>
  );
}
