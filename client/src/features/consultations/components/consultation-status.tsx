import type { components } from '../../../../../shared/api/schema';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { StatusBand, type StatusItem } from '../../../ui/status-band';
import type { Consultation } from '../api';

interface ConsultationStatusProps {
  consultation: Consultation;
  progress: components['schemas']['AnswerProgressDto'];
}

/** Where it stands, its next date, who owes the next step, and by when the answer was promised. */
export function ConsultationStatus({ consultation, progress }: ConsultationStatusProps) {
  const t = useT();
  const dates = useDates(consultation.timeZone);
  const { state, phases, opensAt, closesAt, answerDueAt, nextStep } = consultation;
  const phase = phases.find(({ isCurrent }) => isCurrent);
  const items: StatusItem[] = [
    {
      term: t('consultations.now'),
      value: t(`ui.state.${state}`),
      detail: phase && <span lang={phase.language}>{phase.name}</span>,
    },
  ];
  if (state === 'announced' && opensAt)
    items.push({
      term: t('consultations.opens'),
      value: dates.day(opensAt),
      detail: dates.clockInZone(opensAt),
      isMoment: true,
    });
  else if (closesAt) {
    const end = dates.last(closesAt);
    items.push({
      term: t(state === 'open' ? 'consultations.closes' : 'consultations.closed'),
      value: dates.day(end),
      detail: `${dates.clockInZone(end)}, ${dates.relative(end)}`,
      isMoment: true,
    });
  }
  if (answerDueAt) {
    const due = dates.last(answerDueAt);
    items.push({
      term: t('consultations.answer-promised'),
      value: dates.day(due),
      detail: t('consultations.answered-of', {
        answered: progress.answered,
        total: progress.comments,
        waiting: progress.waiting,
      }),
    });
  }
  if (nextStep) {
    items.push({
      term: t('consultations.next-step'),
      value: t(`consultations.step.${nextStep.step}`),
      detail: t(nextStep.isOverdue ? 'consultations.owed-overdue' : 'consultations.owed-by', {
        who: t(`consultations.owner.${nextStep.owedBy}`),
      }),
    });
  }
  return <StatusBand label={t('consultations.status')} items={items} />;
}
