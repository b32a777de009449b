import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Prose } from '../../../ui/record';
import { candidatesQuery, recordQuery, type SessionRecord } from '../api';
import { Attendance } from '../components/attendance';
import { Candidates } from '../components/candidates';
import { Files } from '../components/files';
import { RecordComments } from '../components/record-comments';
import { RecordBand, RecordHead } from '../components/record-head';
import { Decisions, RecordItems } from '../components/record-items';
import { RecordPolls } from '../components/record-polls';
import { Questions } from '../components/questions';
import '../records.css';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const id = params['sessionId'] ?? '';
  await Promise.all([prepare(context, recordQuery(id)), prepareList(context, candidatesQuery(id))]);
  return null;
}

/** The record of a session, for those who were there and those who were not. */
export function Component() {
  const t = useT();
  const { sessionId = '' } = useParams();
  const { data: record } = useSuspenseQuery(recordQuery(sessionId));
  const { session, state, questions } = record;
  usePage({ title: t('records.of', { title: session.title }), description: record.summary || session.purpose });
  const open = questions.filter(({ answered }) => answered === null);
  const answered = questions.filter(({ answered: how }) => how !== null);
  return (
    <>
      <RecordHead record={record} />
      <RecordBand record={record} />
      <div className="page">
        {state === 'draft' && (
          <div className="record-notice">
            <Notice tone="caution" icon="hide" title={t('records.draft-title')}>
              <p>{t('records.draft-explained')}</p>
            </Notice>
          </div>
        )}
        <Written record={record} />
        {open.length > 0 && (
          <Section id="open" title={t('records.open')} note={t('records.open-note')}>
            <Questions record={record} questions={open} />
          </Section>
        )}
        {(answered.length > 0 || open.length === 0) && (
          <Section id="questions" title={t('records.questions')} note={t('records.questions-note')}>
            {answered.length > 0 ? (
              <Questions record={record} questions={answered} />
            ) : (
              <Empty title={t('records.questions-none')} />
            )}
          </Section>
        )}
        <Harvests record={record} />
        <RecordComments record={record} />
        <Section id="attendance" title={t('records.attendance')} note={t('records.attendance-note')}>
          <Attendance attendance={record.attendance} />
        </Section>
        <Candidates record={record} />
        <Section id="files" title={t('records.files')} note={t('records.files-note')}>
          <Files session={session} />
        </Section>
      </div>
    </>
  );
}

/** What the note-taker wrote, item by item, with the polls of each. */
function Written({ record }: { record: SessionRecord }) {
  const t = useT();
  const known = new Set(record.items.map(({ id }) => id));
  const decisions = record.decisions.filter(({ itemId }) => itemId === null);
  const polls = record.polls.filter(({ itemId }) => !known.has(itemId ?? ''));
  return (
    <>
      <Section id="summary" title={t('records.summary')}>
        {record.summaryHtml ? (
          <Prose html={record.summaryHtml} lang={record.language} record />
        ) : (
          <Empty title={t('records.summary-none')}>
            {record.can.write && <p>{t('records.summary-none-write')}</p>}
          </Empty>
        )}
      </Section>
      {record.items.length > 0 && (
        <Section id="agenda" title={t('records.agenda')} note={t('records.agenda-note')}>
          <RecordItems record={record} />
        </Section>
      )}
      {decisions.length > 0 && (
        <Section id="decisions" title={t('records.decisions')}>
          <Decisions decisions={decisions} lang={record.language} />
        </Section>
      )}
      {polls.length > 0 && (
        <Section id="polls" title={t('records.polls')} note={t('records.polls-note')}>
          <RecordPolls polls={polls} />
        </Section>
      )}
    </>
  );
}

function Harvests({ record: { harvests } }: { record: SessionRecord }) {
  const t = useT();
  if (harvests.length === 0) return null;
  return (
    <Section id="harvests" title={t('records.harvests')} note={t('records.harvests-note')}>
      <ul className="record-items">
        {harvests.map(({ id, html, lang }) => (
          <li key={id} className="record-item record-harvest">
            <Prose html={html} lang={lang} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
