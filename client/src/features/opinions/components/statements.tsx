import { useDates } from '../../../lib/dates';
import { Prose } from '../../../ui/record';
import type { Opinion } from '../api';
import { MemberName } from './member-name';

/** Why members who did not agree did not, in their own words. */
export function Statements({ statements, timeZone }: Pick<Opinion, 'statements'> & { timeZone: string }) {
  const dates = useDates(timeZone);
  return (
    <ul className="opinion-statements">
      {statements.map(({ member, bodyHtml, language, writtenAt }) => (
        <li key={member.seatId} className="stack-tight">
          <p>
            <MemberName member={member} /> <time dateTime={writtenAt}>{dates.day(writtenAt)}</time>
          </p>
          <Prose html={bodyHtml} lang={language} record />
        </li>
      ))}
    </ul>
  );
}
