import { useState } from 'react';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { DraftLine } from '../../../ui/draft-line';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import type { JointPosition } from '../api';
import { changeText, lengthened, typedParagraphs } from '../position-text';
import { usePositionShown } from '../use-position-act';
import { ParagraphEditor } from './paragraph-editor';
import { TitleForm } from './title-form';

/** The text while it is written: each paragraph by itself, so that several people write at the same time. */
export function TextEditor({ position }: { position: JointPosition }) {
  const t = useT();
  const { paragraphs } = position;
  return (
    <div className="stack">
      <Disclosure summary={t('positions.change-title')}>
        <TitleForm position={position} />
      </Disclosure>
      <ol className="position-text">
        {paragraphs.map((paragraph, index) => (
          <ParagraphEditor key={paragraph.id} position={position} paragraph={paragraph} number={index + 1} />
        ))}
      </ol>
      <AddParagraphs position={position} />
    </div>
  );
}

function AddParagraphs({ position }: { position: JointPosition }) {
  const t = useT();
  const api = useApi();
  const shown = usePositionShown();
  const draft = useDraft(`position-more:${position.id}`);
  const [round, setRound] = useState(0);
  const form = useForm({
    send: async (values) => {
      const typed = typedParagraphs(values);
      return changeText(api, position.id, (now) => lengthened(now, typed));
    },
    onSent: (changed) => {
      draft.clear();
      shown(changed, t('positions.paragraph-added'));
      setRound(round + 1);
    },
  });
  return (
    <Form key={round} form={form} draft={draft} method="post" aria-label={t('positions.add-paragraph')}>
      <FormProblem />
      <TextArea
        name="text"
        rows={4}
        label={t('positions.new-paragraph')}
        hint={t('positions.new-paragraph-hint')}
        lang={position.language}
      />
      <div className="form-actions">
        <SubmitButton kind="plain" icon="plus">
          {t('positions.add-paragraph')}
        </SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
