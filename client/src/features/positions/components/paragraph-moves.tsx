import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ProblemNotice } from '../../../ui/notice';
import type { JointPosition, Paragraph } from '../api';
import { changeText, reordered, shortened } from '../position-text';
import { usePositionAct } from '../use-position-act';

interface ParagraphMovesProps {
  position: JointPosition;
  paragraph: Paragraph;
  number: number;
}

/** Puts a paragraph elsewhere, or takes it out. */
export function ParagraphMoves({ position, paragraph, number }: ParagraphMovesProps) {
  const t = useT();
  const act = usePositionAct();
  const [asked, setAsked] = useState(false);
  const { id, paragraphs } = position;
  const move = useMutation({
    mutationFn: (by: -1 | 1) =>
      act(
        (api) => changeText(api, id, (now) => reordered(now, paragraph.id, by)),
        t('positions.paragraph-moved', { number: number + by }),
      ),
  });
  const remove = () =>
    act((api) => changeText(api, id, (now) => shortened(now, paragraph)), t('positions.paragraph-removed'));
  return (
    <>
      {number > 1 && (
        <Button small iconOnly kind="quiet" icon="chevron-up" pending={move.isPending} onClick={() => move.mutate(-1)}>
          {t('positions.move-up', { number })}
        </Button>
      )}
      {number < paragraphs.length && (
        <Button small iconOnly kind="quiet" icon="chevron-down" pending={move.isPending} onClick={() => move.mutate(1)}>
          {t('positions.move-down', { number })}
        </Button>
      )}
      {paragraphs.length > 1 && (
        <Button small iconOnly kind="quiet" icon="trash" onClick={() => setAsked(true)}>
          {t('positions.remove-paragraph', { number })}
        </Button>
      )}
      {move.error && <ProblemNotice problem={asProblem(move.error).problem} />}
      {asked && (
        <ConfirmDialog
          title={t('positions.ask-remove', { number })}
          act={t('positions.do-remove')}
          keep={t('positions.keep-paragraph')}
          run={remove}
          onClose={() => setAsked(false)}
        >
          <p>{t('positions.brings-remove')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
