import type { TimelineKind } from '../../../shared/spaces.js';
import type { ConsultationRow } from './consultation.query.js';
import type { PhaseFacts } from './space-facts.js';

/** An entry of the timeline. */
export interface TimelineEntry {
  kind: TimelineKind;
  at: Date;
  until: Date | null;
  phaseId: string | null;
  isPast: boolean;
}

type Dated = Pick<ConsultationRow, 'announcedAt' | 'answerDueAt' | 'answeredAt' | 'extensions'>;

/** What happened and what is to come, in order. */
export function timelineOf(row: Dated, phases: PhaseFacts[], now: Date): TimelineEntry[] {
  const moment = (kind: TimelineKind, at: Date | null, phaseId: string | null = null) =>
    at ? [{ kind, at, until: null, phaseId, isPast: at <= now }] : [];
  return [
    ...moment('announced', row.announcedAt),
    ...phases.map(({ id, startsAt, endsAt }) => ({
      kind: 'phase' as const,
      at: startsAt,
      until: endsAt,
      phaseId: id,
      isPast: endsAt <= now,
    })),
    ...row.extensions.flatMap(({ at, phaseId }) => moment('extended', new Date(at), phaseId)),
    ...(row.answeredAt ? moment('answered', row.answeredAt) : moment('answer-due', row.answerDueAt)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}
