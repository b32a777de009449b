import { useApi } from '../../lib/query';
import { useSetViewer } from '../../lib/viewer';
import { readViewer } from './api';

/** Asks anew who one is, after something changed that belongs to it, such as an organisation one joined. */
export function useRefreshViewer(): () => Promise<void> {
  const api = useApi();
  const setViewer = useSetViewer();
  return async () => setViewer(await readViewer(api));
}
