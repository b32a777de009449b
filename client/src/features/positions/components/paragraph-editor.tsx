import { useEffect, useRef, useState } from 'react';
import { readDraft } from '../../../lib/draft-store';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/text-field';
import { KeptForm } from '../../planning/components/kept-form';
import { type JointPosition, type Paragraph, positionQuery, writeText } from '../api';
import { reworded, typedParagraphs } from '../position-text';
import { ParagraphMoves } from './paragraph-moves';
import { Remarks } from './remarks';

interface ParagraphEditorProps {
  position: JointPosition;
  paragraph: Paragraph;
  /** Its place in the text, from one. */
  number: number;
}

/** A paragraph, to be given other words; with words that were kept from an earlier visit it is open at once. */
export function ParagraphEditor({ position, paragraph, number }: ParagraphEditorProps) {
  const t = useT();
  const hydrated = useHydrated();
  const draftAt = `paragraph:${position.id}/${paragraph.id}`;
  const [asked, setAsked] = useState<boolean | null>(null);
  const isOpen = asked ?? (hydrated && readDraft(draftAt) !== null);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (asked === null) return;
    item.current?.querySelector<HTMLElement>(asked ? 'textarea' : '[data-opens]')?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <li id={`p-${paragraph.id}`} ref={item}>
      {isOpen ? (
        <ParagraphForm {...{ position, paragraph, number, draftAt }} onClose={() => setAsked(false)} />
      ) : (
        <>
          <p className="position-words" lang={position.language} dir="auto">
            {paragraph.text}
          </p>
          <div className="cluster">
            <Button
              small
              icon="suggest"
              data-opens
              aria-label={t('positions.edit-paragraph', { number })}
              onClick={() => setAsked(true)}
            >
              {t('positions.edit')}
            </Button>
            <ParagraphMoves position={position} paragraph={paragraph} number={number} />
          </div>
        </>
      )}
      <Remarks position={position} paragraphId={paragraph.id} />
    </li>
  );
}

/** Its words. What somebody else changes in other paragraphs meanwhile is taken along; a change of the same one is told. */
function ParagraphForm({
  position,
  paragraph: { id },
  number,
  draftAt,
  onClose,
}: ParagraphEditorProps & { draftAt: string; onClose: () => void }) {
  const t = useT();
  const wordsOf = ({ paragraphs }: JointPosition) => paragraphs.find((paragraph) => paragraph.id === id)?.text;
  return (
    <div className="stack">
      <KeptForm
        kept={position}
        query={positionQuery(position.id)}
        shownBy={[]}
        draftAt={draftAt}
        label={t('positions.edit-paragraph', { number })}
        may
        part={wordsOf}
        save={async (api, values, seen) => {
          const saved = await writeText(api, seen, reworded(seen, id, typedParagraphs(values)));
          onClose();
          return saved;
        }}
      >
        {(shown) => (
          <TextArea
            name="text"
            rows={6}
            label={t('positions.paragraph', { number })}
            defaultValue={wordsOf(shown)}
            lang={position.language}
          />
        )}
      </KeptForm>
      <p>
        <Button small kind="quiet" icon="close" onClick={onClose}>
          {t('positions.stop-editing')}
        </Button>
      </p>
    </div>
  );
}
