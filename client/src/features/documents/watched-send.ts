import type { Send } from '../../lib/api';

/** Says how much of a request has left, in bytes. */
export type Watch = (sent: number, total: number) => void;

/** Sends like `fetch`, and tells how far it is: `fetch` itself does not know. */
export function watchedSend(watch: Watch): Send {
  return async (request) => {
    const body = await request.blob();
    return new Promise<Response>((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(request.method, request.url);
      for (const [name, value] of request.headers) xhr.setRequestHeader(name, value);
      xhr.responseType = 'blob';
      xhr.upload.addEventListener('progress', ({ loaded, total }) => watch(loaded, total));
      xhr.addEventListener('load', () => resolve(answerOf(xhr)));
      xhr.addEventListener('error', () => reject(new TypeError('The server could not be reached.')));
      xhr.addEventListener('abort', () => reject(request.signal.reason as Error));
      request.signal.addEventListener('abort', () => xhr.abort());
      xhr.send(body);
    });
  };
}

function answerOf(xhr: XMLHttpRequest): Response {
  const lines = xhr.getAllResponseHeaders().trim().split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at), line.slice(at + 1).trim()];
  });
  return new Response(xhr.status === 204 ? null : (xhr.response as Blob), { status: xhr.status, headers });
}
