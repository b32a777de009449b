import type { ChildProcess } from 'node:child_process';

export interface RunningServer {
  pid: number | undefined;
  child: ChildProcess;
  /** Waits until it answers; fails when it ends before that. */
  ready(): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Ends it as a deployment would: SIGTERM, and SIGKILL when that takes too long. */
  stop(): Promise<void>;
}
export function startServer(options: {
  env?: Record<string, string>;
  role?: 'all' | 'web' | 'worker';
  cwd?: string;
  stdio?: 'inherit' | 'pipe' | 'ignore';
}): RunningServer;
