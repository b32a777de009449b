import type { Violation } from '../../../shared/problems.js';
import { sessionLimits } from '../../../shared/sessions.js';
import { Problem } from '../kernel/http/problem.js';

const hour = 3_600_000;

/** @throws Problem `validation-failed` for a session that is over already, ends before it starts or lasts too long */
export function assertDates({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): void {
  const errors: Violation[] = [];
  if (endsAt <= startsAt) errors.push({ pointer: '/ends', code: 'endsBeforeStart' });
  else if (endsAt <= now) errors.push({ pointer: '/ends', code: 'past' });
  if (endsAt.getTime() - startsAt.getTime() > sessionLimits.hours * hour)
    errors.push({ pointer: '/ends', code: 'sessionTooLong', params: { limit: sessionLimits.hours } });
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}
