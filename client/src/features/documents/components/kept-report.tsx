import { useLocation } from 'react-router';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { Disclosure } from '../../../ui/disclosure';
import { Section } from '../../../ui/page-parts';
import type { Block } from '../api';
import type { DraftPageState } from '../kept-report';
import { draftAnchor } from './draft-block';
import { ImportReport } from './import-report';

/** What the import that led here did not understand, for as long as the page is at hand. */
export function KeptReport({ language, blocks }: { language: string; blocks: Block[] }) {
  const t = useT();
  const { state } = useLocation() as { state: Partial<DraftPageState> | null };
  const hydrated = useHydrated();
  const report = (hydrated && state?.report) || [];
  if (report.length === 0) return null;
  const present = new Set(blocks.map(({ id }) => id));
  return (
    <Section title={t('documents.report')} note={t('documents.report-kept-note')}>
      <Disclosure summary={t('documents.report-count', { count: report.length })}>
        <ImportReport
          warnings={report.map((warning) => ({
            ...warning,
            anchor: warning.blockId && present.has(warning.blockId) ? draftAnchor(warning.blockId) : null,
          }))}
          language={language}
        />
      </Disclosure>
    </Section>
  );
}
