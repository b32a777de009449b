import { SessionKeeper } from '../../features/accounts/components/session-keeper';
import { useServerDrafts } from '../../features/comments/draft-server';

/** What goes on behind every page for whoever is signed in. Stands first in the frame, before anything asks for a draft. */
export function SessionWatch() {
  useServerDrafts();
  return <SessionKeeper />;
}
