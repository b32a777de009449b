import { useMutation } from '@tanstack/react-query';
import type { Api } from '../../../lib/api';
import { asProblem } from '../../../lib/problems';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icon-paths';
import { ProblemNotice } from '../../../ui/notice';
import { useExchangeAct } from '../use-exchange-act';

interface ActButtonProps {
  slug: string;
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  pressed?: boolean;
  act: (api: Api) => Promise<unknown>;
  /** What is said once it is done. */
  done: string;
  /** What follows it. */
  onDone?: () => void;
  children: string;
}

/** Something done with one press, which says beside the button when it did not work. */
export function ActButton({ slug, kind, icon, pressed, act, done, onDone, children }: ActButtonProps) {
  const doIt = useExchangeAct(slug);
  const { mutate, isPending, error } = useMutation({ mutationFn: () => doIt(act, done), onSuccess: onDone });
  return (
    <>
      <Button kind={kind} icon={icon} pending={isPending} aria-pressed={pressed} onClick={() => mutate()}>
        {children}
      </Button>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
    </>
  );
}
