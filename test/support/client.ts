import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** An answer of the API. `body` is whatever JSON came; tests say what they expect of it. */
export interface Answer<T = Record<string, never>> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: T;
  text: string;
}

/** The version a client has seen, as a header. */
export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Drives the API as a browser would: keeps cookies, sends an origin. */
export class Client {
  readonly cookies = new Map<string, string>();
  headers: Record<string, string> = { origin: 'http://localhost:3000' };

  constructor(private readonly app: NestFastifyApplication) {}

  get = <T = Json>(path: string, headers?: Record<string, string>) => this.send<T>('GET', path, undefined, headers);
  post = <T = Json>(path: string, body: unknown = {}, headers?: Record<string, string>) =>
    this.send<T>('POST', path, body, headers);
  put = <T = Json>(path: string, body: unknown = {}, headers?: Record<string, string>) =>
    this.send<T>('PUT', path, body, headers);
  patch = <T = Json>(path: string, body: unknown = {}, headers?: Record<string, string>) =>
    this.send<T>('PATCH', path, body, headers);
  delete = <T = Json>(path: string, headers?: Record<string, string>) =>
    this.send<T>('DELETE', path, undefined, headers);

  /** Sends a request to `/api/v1` + path. */
  async send<T>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const answer = await this.app.inject({
      method,
      url:
        path.startsWith('/api') || path.startsWith('/health') || path.startsWith('/dev') || path.startsWith('/metrics')
          ? path
          : `/api/v1${path}`,
      headers: {
        ...this.headers,
        ...headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const cookie of answer.cookies) {
      if (cookie.value === '' || cookie.maxAge === 0) this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, cookie.value);
    }
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: (json ? answer.json() : {}) as T,
      text: answer.payload,
    };
  }
}

/** What was parsed, of whatever shape: what tests rely on they assert. */
export type Json = ReturnType<typeof JSON.parse>;
