import { Component, type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useT } from '../lib/i18n';
import { beforeRendering } from '../lib/late-files';
import { ProblemError, problemOf } from '../lib/problems';
import { ErrorState } from './error-state';

export interface LatePartOptions {
  /** What stands there meanwhile. */
  waiting?: ReactNode;
  /** Not fetched before it is needed: for what few readers of its page may use. */
  rarely?: boolean;
}

/** A part of a page whose file comes later than the page. */
export interface LatePart<Props> {
  (props: Props): ReactNode;
  /** Fetches it, for when a pointer comes near. */
  preload: () => void;
  /** Fetches it for a page that begins with it, so that it is there at once, and in the page that the server sends. */
  ready: () => Promise<void>;
}

/**
 * A part that is loaded when it is needed, or before that when the browser has nothing better to do: whoever loses the line
 * can still open a form and write. When it cannot be loaded it says so in its place, and the rest of the page stays.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting = null, rarely = false }: LatePartOptions = {},
): LatePart<Props> {
  const fetched = () =>
    lazy(() =>
      load().then(
        (part) => ({ default: part }),
        () => Promise.reject(problemOf('offline')),
      ),
    );
  const file: { part: ComponentType<Props> } = { part: fetched() };
  const preload = () => void load().catch(() => undefined);
  const ready = async () => {
    const part = await load().catch(() => null);
    if (part) file.part = part;
  };
  if (import.meta.env.SSR) beforeRendering(ready());
  else if (!rarely) whenIdle(() => load().catch(() => undefined));

  function Late(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const retry = () => {
      file.part = fetched();
      setAttempt(attempt + 1);
    };
    return (
      <PartBoundary key={attempt} onRetry={retry}>
        <Suspense fallback={waiting}>
          <file.part {...props} />
        </Suspense>
      </PartBoundary>
    );
  }
  return Object.assign(Late, { preload, ready });
}

/** Catches what did not come; whatever else goes wrong goes on to those who catch that. */
class PartBoundary extends Component<{ onRetry: () => void; children: ReactNode }, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error }: { error: unknown } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof ProblemError && error.code === 'offline')
      return <DidNotCome error={error} onRetry={this.props.onRetry} />;
    throw error;
  }
}

/** Says that a part is not there, and tries again when the line is back. */
function DidNotCome({ error, onRetry }: { error: ProblemError; onRetry: () => void }) {
  const t = useT();
  useEffect(() => {
    addEventListener('online', onRetry, { once: true });
    return () => removeEventListener('online', onRetry);
  }, [onRetry]);
  return <ErrorState title={t('ui.part-missing')} error={error} onRetry={onRetry} />;
}

let expected: (() => Promise<unknown>)[] | null = [];

/**
 * Begins to fetch, one after the other, what the page and those opened after it may need.
 * @param before what comes first, such as what the page itself still waits for
 */
export function fetchLateParts(before: () => Promise<void>): void {
  const first = expected ?? [];
  expected = null;
  void (async () => {
    await idle();
    await before().catch(() => undefined);
    for (const load of first) {
      await idle();
      await load();
    }
  })();
}

function whenIdle(load: () => Promise<unknown>): void {
  if (expected) expected.push(load);
  else void idle().then(load);
}

const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 500);
  });
