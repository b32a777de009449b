import { useState } from 'react';
import { type Draft, forgetDraft } from '../../../lib/draft-store';
import { copyText } from '../../../lib/copying';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Quote } from '../../../ui/record';

/** Words somebody began and can no longer send here: theirs to copy or to throw away. */
export function KeptWords({ place, draft }: { place: string; draft: Draft }) {
  const t = useT();
  const [gone, setGone] = useState(false);
  const words = [draft.values['suggestion'], draft.values['body']].filter(Boolean).join('\n\n');
  if (gone || !words) return null;
  const forget = () => {
    setGone(true);
    void forgetDraft(place);
  };
  return (
    <Notice
      title={t('reading.kept-words')}
      actions={
        <>
          <Button small icon="copy" onClick={() => copyText(t, words, t('comments.text-copied'))}>
            {t('comments.copy-text')}
          </Button>
          <Button kind="quiet" small onClick={forget}>
            {t('comments.throw-away')}
          </Button>
        </>
      }
    >
      <Quote>{words}</Quote>
    </Notice>
  );
}
