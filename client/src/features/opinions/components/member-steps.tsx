import { useQueryClient } from '@tanstack/react-query';
import { opinionLimits } from '../../../../../shared/opinions';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Card } from '../../../ui/card';
import { Disclosure } from '../../../ui/disclosure';
import { object, type Opinion, showOpinion, stateMinority } from '../api';
import { SeatWordsForm } from './seat-words-form';
import { VotePanel } from './vote-panel';

/** What is asked of the reader as a member now. */
export function MemberSteps({ opinion }: { opinion: Opinion }) {
  const { can } = opinion;
  if (can.vote) return <VotePanel opinion={opinion} />;
  if (can.object) return <ObjectionPanel opinion={opinion} />;
  if (can.stateMinority) return <StatementPanel opinion={opinion} />;
  return null;
}

/** Agreeing needs nothing; objecting needs a reason. */
function ObjectionPanel({ opinion }: { opinion: Opinion }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const seats = opinion.ownSeats.filter((seat) => seat.decides && !seat.isProxy).map(({ member }) => member);
  return (
    <Card kind="lead" level="h2" title={t('opinions.objection.title')}>
      <p>{t('opinions.objection.explained')}</p>
      <Disclosure summary={t('opinions.objection.open')}>
        <SeatWordsForm
          place={`objection:${opinion.id}`}
          seats={seats}
          label={t('opinions.objection.reason')}
          hint={t('opinions.objection.hint')}
          limit={opinionLimits.objection}
          act={t('opinions.objection.act')}
          done={t('opinions.objection.done')}
          send={(words) => object(api, opinion.id, words)}
          onSent={(changed) => showOpinion(client, changed)}
        />
      </Disclosure>
    </Card>
  );
}

/** The reasons of those who did not agree, attached by themselves. */
function StatementPanel({ opinion }: { opinion: Opinion }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const seats = opinion.ownSeats.filter((seat) => seat.dissented && !seat.isProxy).map(({ member }) => member);
  const own = opinion.statements.find(({ body, member }) => body && member.seatId === seats[0]?.seatId);
  return (
    <Card kind="lead" level="h2" title={t('opinions.statement.title')}>
      <p>{t('opinions.statement.explained')}</p>
      <SeatWordsForm
        key={own ? 'again' : 'first'}
        place={`statement:${opinion.id}`}
        seats={seats}
        label={t('opinions.statement.body')}
        hint={t('opinions.statement.hint')}
        limit={opinionLimits.statement}
        defaultValue={own?.body ? { body: own.body, language: own.language } : undefined}
        act={t(own ? 'opinions.statement.again' : 'opinions.statement.act')}
        done={t('opinions.statement.done')}
        send={(words) => stateMinority(api, opinion.id, words)}
        onSent={(changed) => showOpinion(client, changed)}
      />
    </Card>
  );
}
