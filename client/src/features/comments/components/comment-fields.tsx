import type { ReactNode, Ref } from 'react';
import { commentLimits, type Stance, stances } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { Segmented } from '../../../ui/choice';
import { TextArea } from '../../../ui/text-field';

export const asStance = (text: string): Stance => stances.find((stance) => stance === text) ?? 'none';

/** Where the author stands. */
export function StanceField({ stance = 'none' }: { stance?: Stance | null }) {
  const t = useT();
  return (
    <Segmented
      name="stance"
      label={t('comments.stance')}
      defaultValue={stance ?? 'none'}
      options={stances.map((value) => ({
        value,
        label: t(`ui.stance.${value}`),
        icon: value === 'none' ? undefined : value,
      }))}
    />
  );
}

/** Other words for a passage, begun from the words it has. */
export function SuggestionField({ words, ref }: { words?: string; ref?: Ref<HTMLTextAreaElement> }) {
  const t = useT();
  return (
    <TextArea
      ref={ref}
      name="suggestion"
      label={t('comments.suggested-wording')}
      hint={t('comments.suggestion-hint')}
      rows={4}
      className="field-record"
      limit={commentLimits.suggestion}
      defaultValue={words}
    />
  );
}

interface BodyFieldProps {
  ref?: Ref<HTMLTextAreaElement>;
  label: string;
  optional?: boolean;
  words?: string | null;
  /** Where the words are safe. */
  foot: ReactNode;
}

/** What the author has to say. */
export function BodyField({ words, ...field }: BodyFieldProps) {
  return <TextArea name="body" rows={5} limit={commentLimits.body} defaultValue={words ?? ''} {...field} />;
}
