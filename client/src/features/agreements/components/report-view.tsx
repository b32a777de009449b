import { Link } from 'react-router';
import { commitmentStatuses } from '../../../../../shared/agreements';
import { commitmentPath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Pairs, Section } from '../../../ui/page-parts';
import { Quote } from '../../../ui/record';
import { DatedRow, Register } from '../../../ui/register';
import { Row, Rows } from '../../../ui/rows';
import type { ReportProps } from '../api';
import { dayOf } from '../calendar-days';
import { ReportedWork } from './reported-work';
import { CommitmentTags } from './tags';

/** What is recorded of a period: who joined, signed and withdrew, how the commitments stood, where people met and what they said. */
export function ReportView({ body, contents }: ReportProps) {
  const t = useT();
  const { parties, signed, sessions } = contents;
  return (
    <>
      <Section
        id="parties"
        title={t('agreements.parties')}
        note={parties > 0 && t('agreements.signed-parties', { signed, parties })}
      >
        <Acts body={body} contents={contents} />
      </Section>
      <Section id="commitments" title={t('agreements.commitments')} note={t('agreements.at-end')}>
        <Commitments body={body} contents={contents} />
      </Section>
      <Section id="sessions" title={t('agreements.live-sessions')}>
        {sessions.length === 0 ? (
          <p>{t('agreements.no-sessions')}</p>
        ) : (
          <Register>
            {sessions.map(({ id, title, language, startsAt }) => (
              <DatedRow
                key={id}
                date={startsAt}
                timeZone={body.timeZone}
                title={title}
                lang={language}
                to={`/sessions/${id}`}
              />
            ))}
          </Register>
        )}
      </Section>
      <ReportedWork body={body} contents={contents} />
    </>
  );
}

function Acts({ body, contents: { acts } }: ReportProps) {
  const t = useT();
  if (acts.length === 0) return <p>{t('agreements.nothing-signed')}</p>;
  return (
    <Register>
      {acts.map(({ act, name, language, agreement, number, reserved, reason, reasonLanguage, at }) => (
        <DatedRow
          key={`${act} ${name} ${at}`}
          date={at}
          timeZone={body.timeZone}
          title={name}
          lang={language}
          facts={[agreement]}
        >
          <p>{t(`agreements.act.${act}`, { number: number ?? 0, reserved: reserved ? 'yes' : 'no' })}</p>
          {reason && <Quote lang={reasonLanguage ?? undefined}>{reason}</Quote>}
        </DatedRow>
      ))}
    </Register>
  );
}

function Commitments({ body, contents: { commitments, counts, overdue } }: ReportProps) {
  const t = useT();
  const dates = useDates(body.timeZone);
  if (commitments.length === 0) return <p>{t('agreements.no-commitments')}</p>;
  const statuses = commitmentStatuses.filter((status) => counts[status]);
  return (
    <div className="stack-wide">
      <Pairs
        items={[
          ...statuses.map((status) => ({ term: t(`agreements.status.${status}`), value: counts[status] })),
          { term: t('agreements.overdue'), value: overdue },
        ]}
      />
      <Rows label={t('agreements.commitments')}>
        {commitments.map(({ id, name, nameLanguage, text, language, status, dueOn, isOverdue, evidence }) => (
          <Row
            key={id}
            title={
              <Link to={commitmentPath(body, id)} className="commitment-text" lang={language} dir="auto">
                {text}
              </Link>
            }
            facts={[
              <span key="who" lang={nameLanguage}>
                {name}
              </span>,
              dueOn && t('agreements.due', { day: dayOf(dates, dueOn) }),
              ...evidence.map(({ title, datedOn, language: written }) => (
                <span key={title} lang={written} dir="auto">
                  {`${title} (${dayOf(dates, datedOn)})`}
                </span>
              )),
            ]}
          >
            <CommitmentTags status={status} isOverdue={isOverdue} />
          </Row>
        ))}
      </Rows>
    </div>
  );
}
