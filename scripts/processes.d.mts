export const root: string;
export function isAlive(pid: number): boolean;
export function freePort(): Promise<number>;
export function sleep(ms: number): Promise<void>;
export function nodePath(): string;
export function projectEnv(extra?: Record<string, string | undefined>): NodeJS.ProcessEnv;
export function run(
  program: string,
  args: string[],
  options?: {
    env?: Record<string, string | undefined>;
    cwd?: string;
    onOutput?: (chunk: Buffer) => void;
    shell?: boolean;
  },
): Promise<{ code: number; signal: NodeJS.Signals | null; stdout: string; output: string }>;
