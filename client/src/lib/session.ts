import type { Send } from './api';

/** What renews a session that ended under the page. */
export interface SessionKeeper {
  /** Whether the page was made for a person, so that nothing may be sent in nobody's name. */
  isPersonal: () => boolean;
  /** Asks the person to sign in again. @returns whether they did */
  renew: () => Promise<boolean>;
}

let keeper: SessionKeeper | null = null;

/** Tells who renews sessions. @returns undoes it */
export function setSessionKeeper(next: SessionKeeper): () => void {
  keeper = next;
  return () => {
    if (keeper === next) keeper = null;
  };
}

/** Signing in, signing out and all that leads there work without a session and never ask for one. */
const waysIn = [/^\/api\/v1\/accounts(\/|$)/, /^\/api\/v1\/sessions\/current$/];

function isWayIn({ method, url }: Request): boolean {
  const { pathname } = new URL(url);
  return (method === 'POST' && pathname === '/api/v1/sessions') || waysIn.some((way) => way.test(pathname));
}

/**
 * Sends acts so that an ended session loses nothing: the person signs in again where they are, and then the same request,
 * with the same key, goes out once more. On a page made for a person the server is told so by `x-requires-session`, and
 * takes nothing as said by nobody when the session has ended meanwhile.
 */
export function sendInSession(send: Send): Send {
  return async (request) => {
    if (!keeper || ['GET', 'HEAD'].includes(request.method) || isWayIn(request)) return send(request);
    if (keeper.isPersonal()) request.headers.set('x-requires-session', '1');
    const again = request.clone();
    const answer = await send(request);
    if (!(await asksForSession(answer)) || !(await keeper.renew())) return answer;
    again.headers.set('x-requires-session', '1');
    return send(again);
  };
}

async function asksForSession(answer: Response): Promise<boolean> {
  if (answer.status !== 401) return false;
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null;
  return body?.code === 'session-expired' || body?.code === 'unauthenticated';
}

/** For what a page does by itself, such as keeping a draft: when the session has ended nobody is interrupted for it. */
export const byItself: Send = (request) => fetch(request);
