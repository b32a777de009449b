import { useMemo, useState } from 'react';
import type { RoomEntry } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Menu, type MenuEntry } from '../../../ui/menu';
import { Prose } from '../../../ui/record';
import { Tag } from '../../../ui/tag';
import { type AskedQuestion, questionsOf } from '../feed';
import { answerQuestion, reopenQuestion, shortlistQuestion, steer } from '../hosting-api';
import type { RoomView } from '../room-view';
import { type Act, useAct } from '../use-act';
import { useRoom } from '../use-room';
import { AnswerDialog, MergeDialog } from './host-dialogs';

const kinds = ['open', 'shortlisted', 'answered'] as const;
type Kind = (typeof kinds)[number];

const isOf: Record<Kind, (entry: RoomEntry) => boolean> = {
  open: ({ question }) => !question?.answered,
  shortlisted: ({ question }) => question?.shortlisted === true && !question.answered,
  answered: ({ question }) => Boolean(question?.answered),
};

/** What people ask, and what becomes of it: onto the screen, answered aloud or in writing, put together with another. */
export function HostQuestions({ view, canHost }: { view: RoomView; canHost: boolean }) {
  const t = useT();
  const act = useAct();
  const [kind, setKind] = useState<Kind>('open');
  const [dialog, setDialog] = useState<{ kind: 'answer' | 'merge'; entry: RoomEntry } | null>(null);
  const questions = useMemo(() => questionsOf(view.entries), [view.entries]);
  const shown = questions.filter(({ entry }) => isOf[kind](entry));
  const close = () => setDialog(null);
  return (
    <section className="host-part" aria-labelledby="host-questions-title">
      <h2 id="host-questions-title" tabIndex={-1} className="room-title">
        {t('rooms.part.questions')}
      </h2>
      <div className="cluster">
        {kinds.map((each) => (
          <Button key={each} small aria-pressed={each === kind} onClick={() => setKind(each)}>
            {t(`hosting.questions.${each}`)}{' '}
            <span className="count">{questions.filter(({ entry }) => isOf[each](entry)).length}</span>
          </Button>
        ))}
      </div>
      {shown.length === 0 && <Empty title={t(`hosting.questions-empty.${kind}`)} />}
      <ol className="questions">
        {shown.map((asked) => (
          <HostQuestion
            key={asked.entry.id}
            asked={asked}
            act={act}
            canHost={canHost}
            isFront={view.steering.spotlightId === asked.entry.id}
            onDialog={(which) => setDialog({ kind: which, entry: asked.entry })}
          />
        ))}
      </ol>
      {dialog?.kind === 'answer' && <AnswerDialog entry={dialog.entry} onClose={close} />}
      {dialog?.kind === 'merge' && (
        <MergeDialog entry={dialog.entry} questions={questions.map(({ entry }) => entry)} onClose={close} />
      )}
    </section>
  );
}

interface HostQuestionProps {
  asked: AskedQuestion;
  act: Act;
  canHost: boolean;
  isFront: boolean;
  onDialog: (kind: 'answer' | 'merge') => void;
}

function HostQuestion({ asked: { entry, merged }, act, canHost, isFront, onDialog }: HostQuestionProps) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const { id, question, author, supports } = entry;
  const isAnswered = Boolean(question?.answered);
  const run = (name: string, work: () => Promise<void>) => void act.run(`${id} ${name}`, work);
  const spotlight = () => run('screen', () => steer(api, store.room, { spotlightId: isFront ? null : id }));
  const live = () =>
    run('live', async () => {
      await answerQuestion(api, id, { how: 'live' });
      if (isFront) await steer(api, store.room, { spotlightId: null });
    });
  const more: MenuEntry[] = [
    {
      id: 'list',
      label: t(question?.shortlisted ? 'hosting.unlist' : 'hosting.shortlist'),
      icon: 'list',
      onSelect: () => run('list', () => shortlistQuestion(api, id, !question?.shortlisted)),
    },
    { id: 'merge', label: t('hosting.merge'), icon: 'copy', onSelect: () => onDialog('merge') },
    ...(canHost
      ? [
          {
            id: 'write',
            label: t('hosting.answer-written'),
            icon: 'suggest' as const,
            onSelect: () => onDialog('answer'),
          },
        ]
      : []),
    ...(canHost && question?.answered === 'live'
      ? [
          {
            id: 'reopen',
            label: t('hosting.reopen'),
            icon: 'return' as const,
            onSelect: () => run('reopen', () => reopenQuestion(api, id)),
          },
        ]
      : []),
  ];
  return (
    <li className={isFront ? 'question-front' : undefined}>
      <div className="question-text">
        <Prose html={entry.html} lang={entry.lang} />
      </div>
      <p className="comment-meta">
        <span dir="auto">{author?.name || t('rooms.former')}</span>, {t('rooms.askers', { count: supports })}
        {merged > 0 && <>, {t('rooms.merged', { count: merged + 1 })}</>}
      </p>
      <div className="feed-foot">
        {question?.shortlisted && <Tag icon="list">{t('hosting.shortlisted')}</Tag>}
        {question?.answered && (
          <Tag tone="positive" icon="check">
            {t(`rooms.answered.${question.answered}`)}
          </Tag>
        )}
        {canHost && !isAnswered && (
          <>
            <Button
              small
              icon="screen"
              aria-pressed={isFront}
              pending={act.pending === `${id} screen`}
              onClick={spotlight}
            >
              {t('hosting.spotlight')}
            </Button>
            <Button small icon="check" pending={act.pending === `${id} live`} onClick={live}>
              {t('hosting.answered-live')}
            </Button>
          </>
        )}
        <Menu kind="quiet" small iconOnly label={t('hosting.question-acts')} entries={more} />
      </div>
    </li>
  );
}
