import { useQuery, useQueryClient } from '@tanstack/react-query';
import { redirect } from 'react-router';
import type { InterfaceLanguage, PlatformRole } from '../../../shared/accounts';
import type { OrganisationRole } from '../../../shared/organisations';

/** The person whose session this is, as `GET /api/v1/me` tells. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  language: InterfaceLanguage;
  role: PlatformRole;
  /** For `If-Match` when the profile is changed. */
  version: number;
  memberships: { organisationId: string; name: string; role: OrganisationRole }[];
  can: { createConsultation: boolean; createBody: boolean; openDesk: boolean };
}

/** The key under which the store holds who is looking; set from the page's state, changed by {@link useSetViewer}. */
export const viewerKey = ['viewer'];

/** Who is looking; null for people without a session. */
export function useViewer(): Viewer | null {
  const { data } = useQuery<Viewer | null>({ queryKey: viewerKey, queryFn: () => null, staleTime: Infinity });
  return data ?? null;
}

/** Says who is looking from now on: after signing in in place, or after changing one's name. */
export function useSetViewer(): (viewer: Viewer | null) => void {
  const client = useQueryClient();
  return (viewer) => client.setQueryData(viewerKey, viewer);
}

/** Where to sign in and come back from. */
export function signInPath(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`;
}

/** For loaders of pages that need a session: sends everyone else to sign in and back. */
export function redirectToSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  return redirect(signInPath(pathname + search));
}
