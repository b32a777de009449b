import { commentPath } from '../../../../../shared/space-paths';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { latePart } from '../../../ui/late-part';
import { OfficialAnswer, Prose } from '../../../ui/record';
import { Facts } from '../../../ui/register';
import { focusIfLost } from '../focus-if-lost';
import { recordQuery, type RecordQuestion, type SessionRecord } from '../api';

const AnswerDialog = latePart(async () => (await import('../../rooms/components/host-dialogs')).AnswerDialog);

/** Questions with their answers; hosts answer in writing what stayed open. */
export function Questions({ record, questions }: { record: SessionRecord; questions: RecordQuestion[] }) {
  const client = useQueryClient();
  const [answering, setAnswering] = useState<RecordQuestion | null>(null);
  const close = async (id: string) => {
    setAnswering(null);
    await client.invalidateQueries({ queryKey: recordQuery(record.session.id).queryKey });
    focusIfLost(() => document.getElementById(`question-${id}`));
  };
  return (
    <>
      <ul className="record-items">
        {questions.map((question) => (
          <li key={question.id} id={`question-${question.id}`} className="record-item" tabIndex={-1}>
            <Question record={record} question={question} onAnswer={() => setAnswering(question)} />
          </li>
        ))}
      </ul>
      {answering && <AnswerDialog entry={answering} onClose={() => void close(answering.id)} />}
    </>
  );
}

interface QuestionProps {
  record: SessionRecord;
  question: RecordQuestion;
  onAnswer: () => void;
}

function Question({ record, question, onAnswer }: QuestionProps) {
  const t = useT();
  const { html, lang, itemId, supports, alike, answered, commentId } = question;
  const item = record.items.find(({ id }) => id === itemId);
  return (
    <div className="record-question">
      <Prose html={html} lang={lang} />
      <Facts
        items={[
          item && (
            <span key="item" lang={item.language} dir="auto">
              {item.title}
            </span>
          ),
          supports > 0 && t('records.asked-too', { count: supports }),
          alike > 0 && t('records.alike', { count: alike }),
          answered === 'live' && t('records.answered-live'),
          commentId && (
            <Link key="comment" to={commentPath(record.session.space, commentId)}>
              {t('records.became-comment')}
            </Link>
          ),
        ]}
      />
      <WrittenAnswer question={question} timeZone={record.session.timeZone} />
      {answered === null && record.can.answer && (
        <div>
          <Button small icon="seal" onClick={onAnswer}>
            {t('records.answer')}
          </Button>
        </div>
      )}
    </div>
  );
}

function WrittenAnswer({ question, timeZone }: { question: RecordQuestion; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { answerHtml, answerLang, answeredAt, later } = question;
  if (!answerHtml) return null;
  const date = answeredAt ? dates.day(answeredAt) : '';
  return (
    <OfficialAnswer
      title={t('records.written-answer')}
      lang={answerLang ?? undefined}
      foot={t(later ? 'records.answered-later' : 'records.answered-on', { date })}
    >
      <Prose html={answerHtml} record />
    </OfficialAnswer>
  );
}
