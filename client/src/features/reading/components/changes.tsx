import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { ErrorState } from '../../../ui/error-state';
import { InlineDiff } from '../../../ui/record';
import { Tag } from '../../../ui/tag';
import { Skeleton } from '../../../ui/waiting';
import { diffQuery, type Reading } from '../api';

/** What changed since another version: only the paragraphs that did, with what goes and what comes. */
export function Changes({ reading, from }: { reading: Reading; from: number }) {
  const t = useT();
  const { data, error, refetch } = useQuery(diffQuery(reading.documentId, reading.version.number, from));
  if (error) return <ErrorState title={t('reading.changes-failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} />;
  const changed = data.rows.filter(({ change }) => change !== 'same');
  return (
    <div className="stack" lang={t.intl}>
      <p className="muted">{t('reading.changes-count', { count: changed.length, number: from })}</p>
      {changed.map((row) => (
        <div key={row.blockId} className="para para-changed">
          <div className="para-text">
            <Tag>{t(`reading.change.${row.change as Exclude<typeof row.change, 'same'>}`)}</Tag>
            <InlineDiff
              lang={reading.language}
              parts={(row.words ?? []).map(({ op, text }) => ({
                kind: op === 'insert' ? 'added' : op === 'delete' ? 'removed' : 'same',
                text,
              }))}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
