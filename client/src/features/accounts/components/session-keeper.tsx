import { useEffect, useRef, useState } from 'react';
import { setSessionKeeper } from '../../../lib/session';
import { useViewer } from '../../../lib/viewer';
import { latePart } from '../../../ui/late-part';

const SignInAgain = latePart(async () => (await import('./sign-in-again')).SignInAgain);

/** Watches over the session of the page: when an act meets one that has ended, the person signs in again in place. */
export function SessionKeeper() {
  const viewer = useViewer();
  const personal = useRef(false);
  useEffect(() => {
    personal.current = viewer !== null;
  }, [viewer]);
  const [answer, setAnswer] = useState<((signedIn: boolean) => void) | null>(null);

  useEffect(() => {
    // Several acts that are refused at once wait for the same answer.
    let asked: Promise<boolean> | null = null;
    const ask = () => new Promise<boolean>((resolve) => setAnswer(() => resolve));
    return setSessionKeeper({
      isPersonal: () => personal.current,
      renew: () => (asked ??= ask().finally(() => (asked = null))),
    });
  }, []);

  if (!answer) return null;
  const done = (signedIn: boolean) => {
    answer(signedIn);
    setAnswer(null);
  };
  return <SignInAgain onDone={done} />;
}
