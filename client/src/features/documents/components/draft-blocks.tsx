import { Fragment } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import type { DraftEditing } from '../use-draft-editing';
import { useMoveKeys } from '../use-move-keys';
import { DraftBlock } from './draft-block';
import { NewBlockForm } from './new-block-form';

/** The blocks of a draft in their order, and the places where new ones are written. */
export function DraftBlocks({ editing, lang }: { editing: DraftEditing; lang: string }) {
  const t = useT();
  const { blocks, addingAfter, setAddingAfter } = editing;
  useMoveKeys(editing.move);
  const last = blocks.at(-1);
  const form = (after: string | null) => (
    <NewBlockForm
      editing={editing}
      after={after}
      lang={lang}
      kind={blocks.find(({ id }) => id === after)?.kind ?? 'paragraph'}
    />
  );
  if (!last) {
    return addingAfter === null ? (
      form(null)
    ) : (
      <Empty
        title={t('documents.no-blocks')}
        action={
          <Button kind="primary" icon="plus" onClick={() => setAddingAfter(null)}>
            {t('documents.add-first')}
          </Button>
        }
      >
        <p>{t('documents.no-blocks-note')}</p>
      </Empty>
    );
  }
  return (
    <>
      <ol className="text-blocks" role="list">
        {blocks.map((block, index) => (
          <Fragment key={block.id}>
            <DraftBlock
              block={block}
              lang={lang}
              editing={editing}
              first={index === 0}
              last={index === blocks.length - 1}
            />
            {addingAfter === block.id && <li className="text-block">{form(block.id)}</li>}
          </Fragment>
        ))}
      </ol>
      {addingAfter !== last.id && (
        <p>
          <Button icon="plus" onClick={() => setAddingAfter(last.id)}>
            {t('documents.add-last')}
          </Button>
        </p>
      )}
    </>
  );
}
