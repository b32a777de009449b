import { useState } from 'react';
import { documentLimits } from '../../../../../shared/documents';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { Tag } from '../../../ui/tag';
import { TextArea, TextField } from '../../../ui/text-field';
import type { TranslatedBlock } from '../api';
import { TranslatedMeanwhile, type TranslationSteps } from '../use-translation-steps';

export interface TranslatedRowProps {
  block: TranslatedBlock;
  original: string;
  language: string;
  /** After publication, words that readers have do not change any more. */
  published: boolean;
  steps: TranslationSteps;
}

/** A block beside its translation. */
export function TranslatedRow({ block, original, language, published, steps }: TranslatedRowProps) {
  const settled = published && block.text !== null && !block.outdated;
  return (
    <li>
      <div className="translation-original" lang={original} dir="auto">
        <p>{block.original}</p>
        {block.originalAddressee && <p className="small muted">{block.originalAddressee}</p>}
      </div>
      {settled ? (
        <div className="translation-words" lang={language} dir="auto">
          <p>{block.text}</p>
          {block.addressee && <p className="small muted">{block.addressee}</p>}
        </div>
      ) : (
        <TranslateForm block={block} language={language} steps={steps} />
      )}
    </li>
  );
}

function TranslateForm({ block, language, steps }: Pick<TranslatedRowProps, 'block' | 'language' | 'steps'>) {
  const t = useT();
  const draft = useDraft(`translation-${language}:${block.id}`);
  const [base, setBase] = useState(block);
  const [theirs, setTheirs] = useState<TranslatedBlock | null>(null);
  const form = useForm({
    send: async (values) => {
      const words = { text: values.text('text'), addressee: values.text('addressee') };
      try {
        await steps.save(base, words);
      } catch (error) {
        if (!(error instanceof TranslatedMeanwhile)) throw error;
        setTheirs(error.theirs);
        setBase(error.theirs);
        throw problemOf('version-conflict');
      }
      setBase({ ...base, ...words, outdated: false });
    },
    onSent: () => {
      setTheirs(null);
      draft.clear();
      return 'keep';
    },
  });
  const state = block.text === null ? 'missing' : block.outdated ? 'outdated' : 'done';
  return (
    <Form form={form} draft={draft} className="translation-words" aria-label={block.original.slice(0, 60)}>
      {theirs ? (
        <Notice live tone="caution" title={t('documents.overtaken')}>
          <p>{t('documents.translated-meanwhile')}</p>
          <p lang={language} dir="auto">
            {theirs.text}
          </p>
        </Notice>
      ) : (
        <FormProblem />
      )}
      <TextArea
        name="text"
        label={t('documents.translated-words')}
        lang={language}
        className="text-field"
        limit={documentLimits.blockText}
        defaultValue={block.text ?? ''}
        foot={<DraftLine draft={draft} />}
      />
      {block.originalAddressee && (
        <TextField
          name="addressee"
          label={t('documents.field.addressee')}
          optional
          lang={language}
          dir="auto"
          autoComplete="off"
          maxLength={300}
          defaultValue={block.addressee}
        />
      )}
      <div className="form-actions">
        <SubmitButton kind="plain" small icon="check">
          {t('documents.save-words')}
        </SubmitButton>
        <Tag
          tone={state === 'done' ? 'positive' : 'caution'}
          icon={state === 'done' ? 'check' : state === 'outdated' ? 'history' : 'alert'}
        >
          {t(`documents.words.${state}`)}
        </Tag>
      </div>
    </Form>
  );
}
