import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../../../shared/api/schema';
import { useT } from '../../../lib/i18n';
import { classNames } from '../../../ui/class-names';
import { ErrorState } from '../../../ui/error-state';
import { type DiffPart, InlineDiff } from '../../../ui/record';
import { Tag } from '../../../ui/tag';
import { Skeleton } from '../../../ui/waiting';
import { diffQuery, type Reading } from '../api';
import { type ChangedRow, type Stretch, stretchesOf } from '../change-stretches';

type Words = components['schemas']['WordChangeDto'];

/** What changed since another version: the paragraphs that did, with what goes and what comes, under their headings. */
export function Changes({ reading, from }: { reading: Reading; from: number }) {
  const t = useT();
  const { data, error, refetch } = useQuery(diffQuery(reading.documentId, reading.version.number, from));
  if (error) return <ErrorState title={t('reading.changes-failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} />;
  const { totals, rows, from: older, to: newer } = data;
  const count = totals.changed + totals.added + totals.removed + totals.moved;
  return (
    <div className="changes" lang={t.intl} dir={t.dir}>
      <p className="muted">{t('reading.changes-count', { count, number: from })}</p>
      {stretchesOf(rows).map((stretch, index) => (
        <Part key={index} stretch={stretch} language={newer.language} before={older.language} />
      ))}
    </div>
  );
}

function Part({ stretch, language, before }: { stretch: Stretch; language: string; before: string }) {
  const t = useT();
  if ('row' in stretch) return <ChangedBlock row={stretch.row} language={language} before={before} />;
  if ('unchanged' in stretch) {
    return <p className="changes-gap">{t('reading.changes-unchanged', { count: stretch.unchanged })}</p>;
  }
  const { label, text } = stretch.heading;
  return (
    <p className="changes-heading" lang={language} dir="auto">
      {label && <span className="h-number">{label}</span>} {text}
    </p>
  );
}

function ChangedBlock({ row, language, before }: { row: ChangedRow; language: string; before: string }) {
  const t = useT();
  const { change, block, words } = row;
  const lang = change === 'removed' ? before : language;
  const number = block.number || block.label;
  return (
    <div className="para para-changed">
      {number && <span className="para-number">{number}</span>}
      <div className={classNames('para-text', block.kind === 'heading' && 'changes-title')}>
        <p>
          <Tag>{t(`reading.change.${change}`)}</Tag>
        </p>
        <InlineDiff lang={lang} parts={partsOf(change, block.text, words)} />
      </div>
    </div>
  );
}

const kinds = { insert: 'added', delete: 'removed', same: 'same' } as const;

/** The pieces of a text: all of it comes or goes with its paragraph, or words here and there do. */
function partsOf(change: ChangedRow['change'], text: string, words: Words[] | null): DiffPart[] {
  if (words) return words.map(({ op, text: piece }) => ({ kind: kinds[op], text: piece }));
  return [{ kind: change === 'added' || change === 'removed' ? change : 'same', text }];
}
