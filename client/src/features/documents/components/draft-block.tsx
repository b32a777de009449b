import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { ProblemNotice } from '../../../ui/notice';
import type { Block } from '../api';
import type { DraftEditing } from '../use-draft-editing';
import { BlockForm } from './block-form';
import { BlockText } from './block-text';
import { excerptOf } from './preview-block';

export interface DraftBlockProps {
  block: Block;
  lang: string;
  editing: DraftEditing;
  first: boolean;
  last: boolean;
}

/** Where a block of a draft stands on the page. */
export const draftAnchor = (blockId: string): string => `d-${blockId}`;

/** A block of a draft: read, or open to be written. */
export function DraftBlock({ block, lang, editing, first, last }: DraftBlockProps) {
  const t = useT();
  const { open, setOpen, failure } = editing;
  return (
    <li className="text-block" id={draftAnchor(block.id)} data-draft-block={block.id} tabIndex={-1}>
      <div className="text-block-head">
        <span className="text-kind">{t(`documents.kind.${block.kind}`)}</span>
        {block.number && <span className="text-number">{block.number}</span>}
      </div>
      {open === block.id ? (
        <BlockForm block={block} lang={lang} editing={editing} first={first} last={last} />
      ) : (
        <>
          <BlockText block={block} lang={lang} />
          <div className="text-block-acts">
            <Button kind="quiet" small icon="suggest" onClick={() => setOpen(block.id)} data-edit={block.id}>
              {t('documents.edit')}
              <span className="visually-hidden">: {excerptOf(block.text)}</span>
            </Button>
            <BlockMenu block={block} editing={editing} first={first} last={last} />
          </div>
        </>
      )}
      {failure?.blockId === block.id && <ProblemNotice problem={failure.problem} />}
    </li>
  );
}

function BlockMenu({ block, editing, first, last }: Omit<DraftBlockProps, 'lang'>) {
  const t = useT();
  return (
    <Menu
      kind="quiet"
      small
      iconOnly
      label={t('documents.more-for', { excerpt: excerptOf(block.text) })}
      entries={[
        {
          id: 'add',
          icon: 'plus',
          label: t('documents.add-below'),
          onSelect: () => editing.setAddingAfter(block.id),
        },
        {
          id: 'up',
          icon: 'chevron-up',
          label: t('documents.move-up'),
          disabled: first,
          onSelect: () => editing.move(block.id, -1),
        },
        {
          id: 'down',
          icon: 'chevron-down',
          label: t('documents.move-down'),
          disabled: last,
          onSelect: () => editing.move(block.id, 1),
        },
        {
          id: 'remove',
          icon: 'trash',
          label: t('documents.remove'),
          onSelect: () => editing.remove(block),
        },
      ]}
    />
  );
}
