import { majorities, opinionLimits } from '../../../../../shared/opinions';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Checkbox, RadioGroup } from '../../../ui/choice';
import { TextField } from '../../../ui/text-field';
import { type Opinion, openVote } from '../api';
import { ClosingField, closingFrom } from './closing-field';
import { StepDialog } from './step-dialog';

export interface OpinionDialogProps {
  opinion: Opinion;
  timeZone: string;
  onClose: () => void;
}

/** Puts the text to the vote; its rules stand from then on. */
export function VoteDialog({ opinion, timeZone, onClose }: OpinionDialogProps) {
  const t = useT();
  const api = useApi();
  return (
    <StepDialog
      title={t('opinions.open-vote.title')}
      act={t('opinions.open-vote.act')}
      done={t('opinions.open-vote.done')}
      send={(values) => openVote(api, opinion.id, rulesFrom(values, timeZone))}
      onClose={onClose}
    >
      <p>{t('opinions.open-vote.explained')}</p>
      <ClosingField days={14} timeZone={timeZone} />
      <RadioGroup
        name="majority"
        label={t('opinions.open-vote.majority')}
        defaultValue="members"
        options={majorities.map((value) => ({
          value,
          label: t(`opinions.majority.${value}`),
          hint: t(`opinions.majority-hint.${value}`),
        }))}
      />
      <Figure
        name="quorum"
        max={100}
        defaultValue={50}
        label={t('opinions.open-vote.quorum')}
        hint={t('opinions.open-vote.quorum-hint')}
      />
      <Checkbox name="isSecret" label={t('opinions.open-vote.secret')} hint={t('opinions.open-vote.secret-hint')} />
      <Figure
        name="proxies"
        max={opinionLimits.proxies}
        defaultValue={0}
        label={t('opinions.open-vote.proxies')}
        hint={t('opinions.open-vote.proxies-hint')}
      />
      <Figure
        name="statementDays"
        max={opinionLimits.statementDays}
        defaultValue={7}
        label={t('opinions.open-vote.statements')}
        hint={t('opinions.open-vote.statements-hint')}
      />
    </StepDialog>
  );
}

interface FigureProps {
  name: string;
  max: number;
  defaultValue: number;
  label: string;
  hint: string;
}

function Figure(field: FigureProps) {
  return <TextField type="number" inputMode="numeric" min={0} {...field} />;
}

function rulesFrom(values: FormValues, timeZone: string) {
  return {
    closesAt: closingFrom(values, timeZone),
    quorum: Number(values.text('quorum')),
    majority: majorities.find((majority) => majority === values.text('majority')) ?? 'members',
    isSecret: values.checked('isSecret'),
    proxies: Number(values.text('proxies')),
    statementDays: Number(values.text('statementDays')),
  };
}
