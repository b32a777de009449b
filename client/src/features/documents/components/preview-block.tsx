import { memo, useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { Tag } from '../../../ui/tag';
import type { ImportedBlock } from '../api';
import { type BlockFacts, factsOf } from '../block-facts';
import { BlockText } from './block-text';
import { FactFields } from './fact-fields';

export interface PreviewBlockProps {
  block: ImportedBlock;
  index: number;
  lang: string;
  warned: boolean;
  /** Whether the person changed what it is. */
  changed: boolean;
  onChange: (index: number, facts: BlockFacts | null) => void;
}

/** Where a block of a preview stands on the page. */
export const previewAnchor = (index: number): string => `p-${index}`;

/** A block as it was read from the file, and the way to say that it is something else. */
export const PreviewBlock = memo(function PreviewBlock({
  block,
  index,
  lang,
  warned,
  changed,
  onChange,
}: PreviewBlockProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const kind = t(`documents.kind.${block.kind}`);
  return (
    <li className={classNames('text-block', warned && 'text-block-warned')} id={previewAnchor(index)} tabIndex={-1}>
      <div className="text-block-head">
        <span className="text-kind">{kind}</span>
        {warned && (
          <Tag tone="caution" icon="alert">
            {t('documents.not-certain')}
          </Tag>
        )}
        {changed && <Tag icon="suggest">{t('documents.corrected')}</Tag>}
      </div>
      <BlockText block={block} lang={lang} />
      <div className="text-block-acts">
        <Button kind="quiet" small icon="suggest" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'documents.correct-done' : 'documents.correct')}
          <span className="visually-hidden">: {excerptOf(block.text)}</span>
        </Button>
      </div>
      {open && (
        <div className="text-block-form">
          <FactFields facts={factsOf(block)} onChange={(facts) => onChange(index, facts)} />
          {changed && (
            <Button small kind="quiet" icon="return" onClick={() => onChange(index, null)}>
              {t('documents.correct-undo')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
});

/** The first words of a text, to name its buttons for those who hear the page. */
export function excerptOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
