import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Anchor } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { NativeSelect } from '../../../ui/native-select';
import { Marker, Quote } from '../../../ui/record';
import { CommentForm } from '../../comments/components/comment-form';
import type { Reading } from '../api';
import type { Composing } from '../composing';
import { anchorOf, type Passage, sentencesOf, textOf, wordsOf } from '../passage';
import { pathOf } from '../paths';

export interface ComposerProps {
  reading: Reading;
  /** Null for the text as a whole. */
  composing: Composing | null;
  /** Why nothing can be sent just now. */
  closed: ReactNode;
  onClose: () => void;
}

/** Writing on a paragraph or passage, or on the text as a whole. */
export function Composer({ reading, composing, closed, onClose }: ComposerProps) {
  const { activityId, documentId } = reading;
  const form = { activityId, documentId, closed, onClose };
  if (!composing) return <CommentForm {...form} place={`document:${documentId}`} />;
  if (reading.language !== reading.originalLanguage)
    return (
      <div className="stack composer-block">
        <OnlyWhole reading={reading} blockId={composing.blockId} />
        <CommentForm {...form} place={`block:${composing.blockId}`} anchor={wholeBlock(reading, composing.blockId)} />
      </div>
    );
  return <OnPassage reading={reading} composing={composing} form={form} />;
}

const wholeBlock = ({ version }: Reading, blockId: string): Anchor => ({
  versionId: version.id,
  blockId,
  quote: null,
  position: null,
});

/** A translation has other words than the text that is decided about, so passages are chosen in that text. */
function OnlyWhole({ reading, blockId }: { reading: Reading; blockId: string }) {
  const t = useT();
  const { version, originalLanguage } = reading;
  return (
    <p className="small muted">
      {t('reading.translation-whole')}{' '}
      <Link
        to={pathOf(reading, version, { text: originalLanguage, block: blockId, write: '1' })}
        reloadDocument
        hrefLang={originalLanguage}
      >
        {t('reading.choose-in-original')}
      </Link>
    </p>
  );
}

interface OnPassageProps {
  reading: Reading;
  composing: Composing;
  form: { activityId: string; documentId: string; closed: ReactNode; onClose: () => void };
}

function OnPassage({ reading, composing, form }: OnPassageProps) {
  const { blockId, suggesting } = composing;
  const [passage, setPassage] = useState<Passage | null>(composing.passage);
  const words = wordsOf(blockId);
  const whole = words ? textOf(words) : '';
  const chosen = passage ? passage.text.slice(passage.start, passage.end) : whole;
  // A draft that was begun on some words goes on about them, as long as they stand there.
  const follow = ({ versionId, quote, position }: Anchor) => {
    if (passage || versionId !== reading.version.id || !quote || !position) return;
    const { start, end } = position;
    if (whole.slice(start, end) === quote.exact) setPassage({ blockId, start, end, text: whole });
  };
  return (
    <div className="stack composer-block">
      {passage && (
        <Quote lang={reading.language}>
          <Marker>{chosen}</Marker>
        </Quote>
      )}
      <PassageChoice reading={reading} blockId={blockId} passage={passage} onChoose={setPassage} />
      <CommentForm
        key={passage ? `${passage.start}-${passage.end}` : 'whole'}
        {...form}
        place={`block:${blockId}`}
        anchor={passage ? anchorOf(reading.version.id, passage) : wholeBlock(reading, blockId)}
        passage={chosen}
        suggesting={suggesting}
        onAnchor={follow}
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
  if (sentences.length < 2 && !passage) return null;
  const chosen = sentences.findIndex(({ start, end }) => start === passage?.start && end === passage.end);
  const own = passage !== null && chosen < 0;
  return (
    <label className="field">
      <span>{t('reading.about-what')}</span>
      <NativeSelect
        className="input input-small"
        value={own ? 'own' : String(chosen)}
        onChange={(event) => onChoose(sentences[Number(event.currentTarget.value)] ?? null)}
        options={[
          { value: '-1', label: t('reading.whole-paragraph') },
          ...(own ? [{ value: 'own', label: t('reading.your-selection') }] : []),
          ...sentences.map((sentence, index) => ({ value: String(index), label: shortened(sentence) })),
        ]}
      />
    </label>
  );
}

function shortened({ text, start, end }: Passage): string {
  const words = text.slice(start, end);
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
