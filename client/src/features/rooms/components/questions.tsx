import { memo, useMemo, useState } from 'react';
import type { RoomEntry, Steering } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { OfficialAnswer, Prose } from '../../../ui/record';
import { Seat } from '../../../ui/seat';
import { ShowMore } from '../../../ui/show-more';
import { Tag } from '../../../ui/tag';
import { type AskedQuestion, questionsOf } from '../feed';
import type { RoomView } from '../room-view';
import type { EntryActs } from '../use-entry-menu';

export interface QuestionsProps {
  entries: RoomView['entries'];
  self: RoomView['self'];
  spotlightId: Steering['spotlightId'];
  acts: EntryActs;
  /** Begins a question. */
  onAsk: () => void;
}

const page = 25;

/** What people ask, sorted by how many ask it too. */
export const Questions = memo(function Questions({ entries, self, spotlightId, acts, onAsk }: QuestionsProps) {
  const t = useT();
  const [most, setMost] = useState(page);
  const questions = useMemo(() => questionsOf(entries), [entries]);
  const front = questions.filter(({ entry }) => entry.id === spotlightId);
  const sorted = [...front, ...questions.filter(({ entry }) => entry.id !== spotlightId)];
  return (
    <section className="room-part" id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" tabIndex={-1} className="room-title">
        {t('rooms.part.questions')}
        {acts.canSpeak && (
          <Button kind="quiet" small icon="plus" onClick={onAsk}>
            {t('rooms.ask')}
          </Button>
        )}
      </h2>
      {sorted.length === 0 && <Empty title={t('rooms.questions-empty')}>{t('rooms.questions-empty-hint')}</Empty>}
      <ol className="questions">
        {sorted.slice(0, most).map((asked) => (
          <Question
            key={asked.entry.id}
            asked={asked}
            isFront={asked.entry.id === spotlightId}
            isMine={self !== null && asked.entry.author?.id === self.id}
            isSupported={self?.reactions[asked.entry.id]?.includes('support') ?? false}
            acts={acts}
          />
        ))}
      </ol>
      {sorted.length > most && <ShowMore shown={most} total={sorted.length} onMore={() => setMost(most + page)} />}
    </section>
  );
});

interface QuestionProps {
  asked: AskedQuestion;
  isFront: boolean;
  isMine: boolean;
  isSupported: boolean;
  acts: EntryActs;
}

function Question({ asked: { entry, merged }, isFront, isMine, isSupported, acts }: QuestionProps) {
  const t = useT();
  const { question, author, supports } = entry;
  return (
    <li className={isFront ? 'question-front' : undefined}>
      <div className="question-text">
        <Prose html={entry.html} lang={entry.lang} />
      </div>
      <p className="comment-meta">
        <Seat kind="person" /> <span dir="auto">{isMine ? t('rooms.you') : author?.name || t('rooms.former')}</span>
        {merged > 0 && <>, {t('rooms.merged', { count: merged + 1 })}</>}
      </p>
      <div className="feed-foot">
        {isFront && (
          <Tag tone="accent" icon="mic">
            {t('rooms.on-screen')}
          </Tag>
        )}
        {question?.answered && (
          <Tag tone="positive" icon="check">
            {t(`rooms.answered.${question.answered}`)}
          </Tag>
        )}
        {isMine || question?.answered ? (
          <span className="small muted numeric">{t('rooms.askers', { count: supports })}</span>
        ) : (
          <Button
            small
            icon="support"
            aria-pressed={isSupported}
            disabled={!acts.canReact}
            onClick={() => acts.react(entry.id, 'support', !isSupported)}
          >
            {t(isSupported ? 'rooms.asked-too' : 'rooms.ask-too')} <span className="count">{supports}</span>
          </Button>
        )}
      </div>
      <WrittenAnswer entry={entry} />
    </li>
  );
}

function WrittenAnswer({ entry: { question } }: { entry: RoomEntry }) {
  if (!question?.answerHtml) return null;
  return (
    <OfficialAnswer>
      <Prose html={question.answerHtml} lang={question.answerLang ?? undefined} record />
    </OfficialAnswer>
  );
}
