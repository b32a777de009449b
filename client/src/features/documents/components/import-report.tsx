import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import type { ImportWarning } from '../api';

export interface ImportReportProps {
  warnings: ImportWarning[];
  language: string;
  /** Where the block of a warning stands on this page; null when it is about none, or it is not here any more. */
  anchorOf: (warning: ImportWarning, index: number) => string | null;
}

/** What could not be read with certainty: what it is, the words concerned, and the way to them. */
export function ImportReport({ warnings, language, anchorOf }: ImportReportProps) {
  const t = useT();
  return (
    <ul role="list" className="import-report">
      {warnings.map((warning, index) => {
        const { code, line, excerpt } = warning;
        const to = anchorOf(warning, index);
        return (
          <li key={index}>
            <Icon name="alert" size="s" />
            <div>
              <p>
                <strong>{t(`documents.warning.${code}`)}</strong>{' '}
                {line > 0 && <span className="muted nowrap">{t('documents.line', { line })}</span>}
              </p>
              {excerpt && (
                <p className="import-excerpt">
                  <q lang={language} dir="auto">
                    {excerpt}
                  </q>
                </p>
              )}
              <p className="small">
                <span className="muted">{t(`documents.warning-next.${code}`)}</span>{' '}
                {to && <a href={`#${to}`}>{t('documents.to-place')}</a>}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
