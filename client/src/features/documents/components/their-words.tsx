import { useMutation } from '@tanstack/react-query';
import { asProblem } from '../../../lib/problems';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Notice, ProblemNotice } from '../../../ui/notice';
import type { Block } from '../api';
import type { useBlockWords } from '../use-block-words';
import type { DraftSteps } from '../use-draft-steps';
import { BlockText } from './block-text';

export interface TheirWordsProps {
  words: ReturnType<typeof useBlockWords>;
  block: Block;
  lang: string;
  steps: DraftSteps;
  /** Called when the block is no more and its words stand elsewhere. */
  onGone: () => void;
}

/** Somebody else wrote in the same block meanwhile: one's own words stay above, theirs are shown, and nothing is chosen yet. */
export function TheirWords({ words, block, lang, steps, onGone }: TheirWordsProps) {
  const t = useT();
  const theirs = words.overtaken?.theirs ?? null;
  const putBack = useMutation({
    mutationFn: () => {
      const blocks = steps.now().blocks;
      return steps.insert({ ...words.words, after: blocks.at(-1)?.id ?? null });
    },
    onSuccess: () => {
      words.letGo();
      onGone();
    },
  });
  if (!theirs) {
    return (
      <Notice
        live
        tone="caution"
        title={t('documents.taken-out')}
        actions={
          <Button small pending={putBack.isPending} onClick={() => putBack.mutate()}>
            {t('documents.put-at-end')}
          </Button>
        }
      >
        <p>{t('documents.taken-out-note')}</p>
        {putBack.error && <ProblemNotice problem={asProblem(putBack.error).problem} />}
      </Notice>
    );
  }
  return (
    <Notice
      live
      tone="caution"
      title={t('documents.overtaken')}
      actions={
        <>
          <Button small onClick={words.takeTheirs}>
            {t('documents.take-theirs')}
          </Button>
          <Button small kind="quiet" onClick={words.keepMine}>
            {t('documents.keep-mine')}
          </Button>
        </>
      }
    >
      <p>{t('documents.overtaken-note', { kind: t(`documents.kind.${(theirs ?? block).kind}`) })}</p>
      <BlockText block={theirs} lang={lang} />
    </Notice>
  );
}
