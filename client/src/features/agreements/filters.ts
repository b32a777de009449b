import { commitmentStatuses } from '../../../../shared/agreements';
import type { CommitmentFilter } from './api';

/** Reads from the address which commitments are shown; what is not known is left out. */
export function commitmentFilterFrom(search: URLSearchParams): CommitmentFilter {
  const status = commitmentStatuses.find((each) => each === search.get('status'));
  const organisationId = search.get('organisationId') || undefined;
  return { status, organisationId, overdue: search.get('overdue') === 'true' ? true : undefined };
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads from the address which period is reported; the year that is running when it names none. */
export function periodFrom(search: URLSearchParams, now: Date): { fromOn: string; toOn: string } {
  const [fromOn = '', toOn = ''] = [search.get('fromOn') ?? '', search.get('toOn') ?? ''];
  if (day.test(fromOn) && day.test(toOn) && fromOn <= toOn) return { fromOn, toOn };
  const year = now.getUTCFullYear();
  return { fromOn: `${year}-01-01`, toOn: `${year}-12-31` };
}
