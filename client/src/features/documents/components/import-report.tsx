import { importWarningCodes } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { Disclosure } from '../../../ui/disclosure';
import type { ImportWarning } from '../api';

/** So many of a kind are shown at once; more open on request. */
const shownAtOnce = 4;

/** A warning, and where its words stand on this page; null when they are not here. */
export type PlacedWarning = ImportWarning & { anchor: string | null };

export interface ImportReportProps {
  warnings: PlacedWarning[];
  language: string;
}

/** What could not be read with certainty, kind by kind: what to do about it, the words concerned, and the way to them. */
export function ImportReport({ warnings, language }: ImportReportProps) {
  const t = useT();
  const groups = importWarningCodes.flatMap((code) => {
    const items = warnings.filter((warning) => warning.code === code);
    return items.length > 0 ? [{ code, items }] : [];
  });
  return (
    <div className="import-report">
      {groups.map(({ code, items }) => (
        <section key={code}>
          <h3>{t(`documents.warning.${code}`, { count: items.length })}</h3>
          <p className="small muted">{t(`documents.warning-next.${code}`)}</p>
          {items.length > shownAtOnce ? (
            <Disclosure summary={t('documents.show-places', { count: items.length })}>
              <Places items={items} language={language} />
            </Disclosure>
          ) : (
            <Places items={items} language={language} />
          )}
        </section>
      ))}
    </div>
  );
}

function Places({ items, language }: { items: PlacedWarning[]; language: string }) {
  const t = useT();
  return (
    <ul role="list" className="import-places">
      {items.map(({ line, excerpt, anchor }, index) => (
        <li key={index}>
          {excerpt && (
            <q lang={language} dir="auto">
              {excerpt}
            </q>
          )}{' '}
          <span className="small muted nowrap">
            {line > 0 && t('documents.line', { line })} {anchor && <a href={`#${anchor}`}>{t('documents.to-place')}</a>}
          </span>
        </li>
      ))}
    </ul>
  );
}
