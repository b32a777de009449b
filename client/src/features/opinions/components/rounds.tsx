import { voteChoices } from '../../../../../shared/opinions';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Disclosure } from '../../../ui/disclosure';
import { Prose } from '../../../ui/record';
import { DatedRow, Register } from '../../../ui/register';
import { ShareBar } from '../../../ui/share-bar';
import type { Round } from '../api';
import { MemberName } from './member-name';

export interface RoundsProps {
  rounds: Round[];
  timeZone: string;
}

/** How it was decided: each objection period and each vote with its rules and what came of it, newest first. */
export function Rounds({ rounds, timeZone }: RoundsProps) {
  const t = useT();
  const dates = useDates(timeZone);
  return (
    <Register>
      {rounds.map((round) => (
        <DatedRow
          key={round.id}
          date={round.openedAt}
          timeZone={timeZone}
          dateNote={t('opinions.round.until', { moment: dates.moment(dates.last(round.closesAt)) })}
          title={t(round.method === 'vote' ? 'opinions.round.vote' : 'opinions.round.consensus')}
          facts={round.method === 'vote' ? rulesOf(round) : []}
        >
          <p>{round.outcome ? t(`opinions.outcome.${round.outcome}`) : t(`opinions.runs.${round.method}`)}</p>
          {round.method === 'vote' && <p>{t('opinions.round.voted', { voted: round.voted, seats: round.seats })}</p>}
          {round.tally && <Tally round={round} tally={round.tally} />}
          {round.objection && <Objection objection={round.objection} />}
          {round.votes.length > 0 && <Votes votes={round.votes} />}
        </DatedRow>
      ))}
    </Register>
  );

  function rulesOf(round: Round) {
    return [
      t(`opinions.majority.${round.majority}`),
      round.quorum > 0 ? t('opinions.round.quorum', { percent: round.quorum / 100 }) : t('opinions.round.no-quorum'),
      t(round.isSecret ? 'opinions.round.secret' : 'opinions.round.open'),
      round.proxies > 0 && t('opinions.round.proxies', { count: round.proxies }),
      round.statementDays > 0 && t('opinions.round.statements', { count: round.statementDays }),
    ];
  }
}

function Tally({ round, tally }: { round: Round; tally: NonNullable<Round['tally']> }) {
  const t = useT();
  return (
    <div className="stack-tight">
      {voteChoices.map((choice) => (
        <ShareBar
          key={choice}
          label={t(`opinions.choice.${choice}`)}
          figure={String(tally[choice])}
          share={round.seats > 0 ? tally[choice] / round.seats : 0}
        />
      ))}
    </div>
  );
}

function Objection({ objection }: { objection: NonNullable<Round['objection']> }) {
  const t = useT();
  return (
    <div className="stack-tight">
      <p>
        <MemberName member={objection.member} /> {t('opinions.round.objected')}
      </p>
      <Prose html={objection.reasonHtml} lang={objection.language} />
    </div>
  );
}

function Votes({ votes }: { votes: Round['votes'] }) {
  const t = useT();
  return (
    <Disclosure summary={t('opinions.round.who')}>
      <ul className="opinion-votes">
        {votes.map(({ member, choice }) => (
          <li key={member.seatId}>
            <span>
              <MemberName member={member} />
            </span>
            <span className="muted">{t(choice ? `opinions.choice.${choice}` : 'opinions.choice.none')}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
