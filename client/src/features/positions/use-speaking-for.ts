import { useViewer } from '../../lib/viewer';
import type { JointPosition, NamedOrganisation } from './api';

/** The organisations of the viewer that take part in a position. */
export function useSpeakingFor({ organisations }: JointPosition): NamedOrganisation[] {
  const mine = new Set(useViewer()?.memberships.map(({ organisationId }) => organisationId));
  return organisations.filter(({ id }) => mine.has(id));
}
