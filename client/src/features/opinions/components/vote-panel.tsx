import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type VoteChoice, voteChoices } from '../../../../../shared/opinions';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Card } from '../../../ui/card';
import { RadioGroup } from '../../../ui/choice';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { castVote, type Opinion, type OwnSeat, showOpinion } from '../api';
import { memberName } from '../opinion-words';
import { ProxyForm } from './proxy-form';

/** The reader's votes: one for each seat they sit on or that was passed on to them. */
export function VotePanel({ opinion }: { opinion: Opinion }) {
  const t = useT();
  const seats = opinion.ownSeats.filter((seat) => seat.decides);
  return (
    <Card kind="lead" level="h2" title={t('opinions.vote.title')}>
      <div className="stack-wide">
        {seats.map((seat) => (
          <SeatVote key={seat.member.seatId} opinion={opinion} seat={seat} named={seats.length > 1} />
        ))}
        {opinion.can.passVote && <ProxyForm opinion={opinion} />}
      </div>
    </Card>
  );
}

interface SeatVoteProps {
  opinion: Opinion;
  seat: OwnSeat;
  /** Whether there are several, so that each has to be told apart. */
  named: boolean;
}

function SeatVote({ opinion, seat, named }: SeatVoteProps) {
  const t = useT();
  const [asking, setAsking] = useState<VoteChoice | null>(null);
  const isSecret = opinion.rounds[0]?.isSecret ?? false;
  const isFinal = seat.hasVoted && (isSecret || seat.isProxy);
  const form = useForm({
    send: async (values) => voteChoices.find((choice) => choice === values.text('choice')) ?? null,
    onSent: (choice) => {
      setAsking(choice);
      return 'keep';
    },
  });
  const label = named ? t('opinions.vote.for-seat', { name: memberName(t, seat.member) }) : t('opinions.vote.question');
  if (isFinal)
    return (
      <Notice tone="positive" title={named ? label : undefined}>
        <p>{t(isSecret ? 'opinions.vote.done-secret' : 'opinions.vote.done-proxy')}</p>
      </Notice>
    );
  return (
    <Form form={form} method="post" aria-label={label}>
      <FormProblem />
      {seat.proxySeatId && <p>{t('opinions.vote.passed-on')}</p>}
      <RadioGroup
        key={seat.choice}
        name="choice"
        label={label}
        hint={t(isSecret ? 'opinions.vote.hint-secret' : 'opinions.vote.hint-open')}
        defaultValue={seat.choice ?? undefined}
        options={voteChoices.map((value) => ({ value, label: t(`opinions.choice.${value}`) }))}
      />
      <div className="form-actions">
        <SubmitButton icon="check">{t(seat.hasVoted ? 'opinions.vote.change' : 'opinions.vote.cast')}</SubmitButton>
      </div>
      {asking && <Confirm {...{ opinion, seat, isSecret }} choice={asking} onClose={() => setAsking(null)} />}
    </Form>
  );
}

interface ConfirmProps {
  opinion: Opinion;
  seat: OwnSeat;
  isSecret: boolean;
  choice: VoteChoice;
  onClose: () => void;
}

function Confirm({ opinion, seat, isSecret, choice, onClose }: ConfirmProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const cast = async () => {
    const { seatId } = seat.member;
    await showOpinion(client, await castVote(api, opinion.id, { seatId, choice }));
    showToast({ text: t('opinions.vote.counted') });
  };
  return (
    <ConfirmDialog
      kind="primary"
      title={t(`opinions.vote.ask.${choice}`)}
      act={t('opinions.vote.cast')}
      keep={t('opinions.vote.not-yet')}
      run={cast}
      onClose={onClose}
    >
      <p>{t(isSecret ? 'opinions.vote.brings-secret' : 'opinions.vote.brings-open')}</p>
    </ConfirmDialog>
  );
}
