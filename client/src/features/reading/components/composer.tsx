import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Marker, Quote } from '../../../ui/record';
import { NativeSelect } from '../../../ui/text-field';
import { CommentForm } from '../../comments/components/comment-form';
import type { Reading } from '../api';
import type { Composing } from '../pages/reading-page';
import { anchorOf, type Passage, sentencesOf, textOf, wordsOf } from '../passage';

/** Writing on a paragraph or passage, or on the text as a whole. */
export function Composer({
  reading,
  composing,
  onClose,
}: {
  reading: Reading;
  composing: Composing | null;
  onClose: () => void;
}) {
  const { activityId, documentId, space, version } = reading;
  const [passage, setPassage] = useState<Passage | null>(composing?.passage ?? null);
  const shared = {
    slug: space.slug,
    activityId,
    documentId,
    onDone: onClose,
    onCancel: onClose,
  };
  if (!composing) return <CommentForm {...shared} place={`document:${documentId}`} />;
  const words = wordsOf(composing.blockId);
  const whole = words ? textOf(words) : '';
  return (
    <div className="stack composer-block">
      {passage ? (
        <Quote lang={reading.language}>
          <Marker>{passage.text.slice(passage.start, passage.end)}</Marker>
        </Quote>
      ) : null}
      <PassageChoice reading={reading} blockId={composing.blockId} passage={passage} onChoose={setPassage} />
      <CommentForm
        key={passage ? `${passage.start}-${passage.end}` : 'whole'}
        {...shared}
        place={`block:${composing.blockId}`}
        anchor={
          passage
            ? anchorOf(version.id, passage)
            : { versionId: version.id, blockId: composing.blockId, quote: null, position: null }
        }
        passage={passage ? passage.text.slice(passage.start, passage.end) : whole}
        suggesting={composing.suggesting}
      />
    </div>
  );
}

interface PassageChoiceProps {
  reading: Reading;
  blockId: string;
  passage: Passage | null;
  onChoose: (passage: Passage | null) => void;
}

/** The same as selecting with a pointer: the whole paragraph, or one of its sentences from a list. */
function PassageChoice({ reading, blockId, passage, onChoose }: PassageChoiceProps) {
  const t = useT();
  const sentences = sentencesOf(blockId, reading.language);
  if (sentences.length < 2) return null;
  const chosen = sentences.findIndex(({ start, end }) => start === passage?.start && end === passage.end);
  const short = ({ text, start, end }: Passage) => {
    const words = text.slice(start, end);
    return words.length > 60 ? `${words.slice(0, 57)}…` : words;
  };
  return (
    <label className="field">
      <span className="small">{t('reading.about-what')}</span>
      <NativeSelect
        className="input input-small"
        value={passage && chosen < 0 ? 'own' : String(chosen)}
        onChange={(event) => onChoose(sentences[Number(event.currentTarget.value)] ?? null)}
        options={[
          { value: '-1', label: t('reading.whole-paragraph') },
          ...(passage && chosen < 0 ? [{ value: 'own', label: t('reading.your-selection') }] : []),
          ...sentences.map((sentence, index) => ({ value: String(index), label: short(sentence) })),
        ]}
      />
    </label>
  );
}
