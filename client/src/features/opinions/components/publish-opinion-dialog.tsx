import { consultationDefaults, addWeeks, wallClock } from '../../../../../shared/deadlines';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { useApi } from '../../../lib/query';
import { TextField } from '../../../ui/text-field';
import { publishOpinion } from '../api';
import { StepDialog } from './step-dialog';
import type { OpinionDialogProps } from './vote-dialog';

/** Publishes what was adopted, with the day by which the addressee is asked to answer. */
export function PublishOpinionDialog({ opinion, timeZone, onClose }: OpinionDialogProps) {
  const t = useT();
  const api = useApi();
  const now = useNow();
  const { addressee } = opinion;
  const due = addWeeks(wallClock(now, timeZone).slice(0, 10), consultationDefaults.answerWeeks);
  return (
    <StepDialog
      title={t('opinions.publish.title')}
      act={t('opinions.step.publish')}
      done={t('opinions.publish.done')}
      send={(values) => publishOpinion(api, opinion.id, values.optional('answerDueOn') ?? null)}
      onClose={onClose}
    >
      <p>{t('opinions.publish.explained')}</p>
      {addressee && (
        <TextField
          name="answerDueOn"
          type="date"
          optional
          label={t('opinions.publish.due', { name: addressee.name })}
          hint={t('opinions.publish.due-hint')}
          defaultValue={due}
        />
      )}
    </StepDialog>
  );
}
