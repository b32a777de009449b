export interface PostgresServer {
  pid: number;
  port: number;
  /** Whether it was running already. */
  adopted: boolean;
  /** Folder of the data, the password and the log. */
  home: string;
  url(database?: string): string;
  ensureDatabase(name: string): Promise<boolean>;
  stop(): Promise<void>;
}
export function startPostgres(options: {
  dir: string;
  fsync?: boolean;
  settings?: Record<string, string | number>;
  onProgress?: (what: string) => void;
}): Promise<PostgresServer>;
export function query<Row = Record<string, unknown>>(url: string, text: string, values?: unknown[]): Promise<Row[]>;
export function removeData(dir: string): void;
