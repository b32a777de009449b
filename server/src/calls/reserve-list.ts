import type { Application } from './application.entity.js';

/** Who is next on the reserve list, of each type of seat. */
export function nextOnReserve(applications: Application[]): Application[] {
  const first = new Map<string | null, Application>();
  for (const application of applications) {
    if (application.outcome !== 'reserve' || application.state !== 'sent') continue;
    const other = first.get(application.memberType);
    if (!other || (application.reservePlace ?? 0) < (other.reservePlace ?? 0))
      first.set(application.memberType, application);
  }
  return [...first.values()];
}
