import { useEffect, useState } from 'react';
import { type BlockKind, documentLimits } from '../../../../../shared/documents';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { type BlockFacts, withKind } from '../block-facts';
import type { DraftEditing } from '../use-draft-editing';
import { FactFields } from './fact-fields';

export interface NewBlockFormProps {
  editing: DraftEditing;
  /** The block it comes behind; null at the beginning. */
  after: string | null;
  lang: string;
  /** What the block before is: texts go on as they are. */
  kind: BlockKind;
}

/** Writes on: what is added becomes a block, and the next can be written at once. */
export function NewBlockForm({ editing, after, lang, kind }: NewBlockFormProps) {
  const t = useT();
  const { steps, setAddingAfter } = editing;
  const [facts, setFacts] = useState<BlockFacts>(() =>
    withKind({ kind, level: 1, label: '', addressee: '' }, kind === 'heading' ? 'paragraph' : kind),
  );
  const draft = useDraft(`text-new:${steps.now().id}`);
  const form = useForm<string | null>({
    send: async (values) => {
      let last = after;
      for (const text of paragraphsIn(values.text('text'), facts.kind)) {
        const { block } = await steps.insert({ ...facts, text, after: last });
        last = block?.id ?? last;
      }
      return last;
    },
    onSent: (last) => {
      draft.clear();
      setAddingAfter(last);
    },
  });
  const { element } = form;
  useEffect(() => element.current?.querySelector<HTMLElement>('textarea')?.focus(), [element]);
  const leave = () => {
    draft.clear();
    setAddingAfter(undefined);
  };
  return (
    <Form form={form} draft={draft} className="text-block-form" aria-label={t('documents.new-block')}>
      <FormProblem />
      <TextArea
        name="text"
        className="text-field"
        label={t('documents.new-block')}
        hint={facts.kind === 'table' ? t('documents.field.table-hint') : t('documents.new-block-hint')}
        lang={lang}
        limit={documentLimits.blockText}
        foot={<DraftLine draft={draft} />}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.current?.requestSubmit();
          if (event.key === 'Escape' && event.currentTarget.value === '') leave();
        }}
      />
      <FactFields facts={facts} onChange={setFacts} />
      <div className="form-actions">
        <SubmitButton icon="plus">{t('documents.add-block')}</SubmitButton>
        <Button onClick={leave}>{t('documents.stop-adding')}</Button>
      </div>
    </Form>
  );
}

/** An empty line begins a new paragraph, except in a table. */
function paragraphsIn(text: string, kind: BlockKind): string[] {
  if (kind === 'table' || text === '') return [text];
  return text.split(/\n[ \t]*\n+/).map((part) => part.trim());
}
