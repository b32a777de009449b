import { useState } from 'react';
import type { Api } from '../../lib/api';
import { asProblem } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { useRefusal } from './use-refusal';

/** Does something through the API; what goes wrong is told. */
export interface Act {
  /** The name of what is under way; null when nothing is. */
  pending: string | null;
  /** @returns whether it was done */
  run: (name: string, work: (api: Api) => Promise<unknown>) => Promise<boolean>;
}

export function useAct(): Act {
  const api = useApi();
  const tell = useRefusal();
  const [pending, setPending] = useState<string | null>(null);
  const run: Act['run'] = async (name, work) => {
    setPending(name);
    try {
      await work(api);
      return true;
    } catch (error) {
      tell(asProblem(error).code);
      return false;
    } finally {
      setPending(null);
    }
  };
  return { pending, run };
}
