import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, type QueryConfig } from 'pg';
import { Server } from 'socket.io';

/** The least a server can do: what every measurement is compared with, in the same run and on the same machine. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
let bytes = Buffer.from('');
let query: QueryConfig = { text: 'select 1' };
const type = { 'content-type': 'application/json' };

const server = createServer((request, response) => {
  if (request.url === '/bytes') return void response.writeHead(200, { 'content-type': 'text/html' }).end(bytes);
  if (request.url === '/tell') {
    io.emit('told', { at: 1, id: 'a-message-of-the-size-of-a-hint-with-some-ids-in-it-and-nothing-else' });
    return void response.writeHead(201, type).end('{}');
  }
  pool.query(query).then(
    ({ rows }) => response.writeHead(200, type).end(JSON.stringify(rows)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
const io = new Server(server, { serveClient: false });
let seq = 0;
io.on('connection', (socket) => {
  socket.on('room.say', ({ body, language, kind }: Record<string, string>, done: (result: object) => void) => {
    seq += 1;
    const author = { id: socket.id, name: 'Bench Person', type: null };
    io.emit('told', {
      id: socket.id,
      seq,
      kind,
      author,
      html: `<p>${body}</p>`,
      lang: language,
      at: new Date().toISOString(),
    });
    done({ ok: true, seq });
  });
});

process.on('message', (order: { bytes?: string; query?: QueryConfig }) => {
  if (order.bytes !== undefined) bytes = Buffer.from(order.bytes);
  if (order.query) query = { ...order.query, name: `bare-${Date.now()}` };
  process.send?.({ done: true });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
