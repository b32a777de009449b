import type { Socket } from 'socket.io-client';
import type { InRoom, LiveEvents, LiveRequests } from '../../../shared/live';
import { setConnection } from './connection';

type Handlers = { [Name in keyof LiveEvents]?: (event: LiveEvents[Name]) => void } & {
  /** The line was gone and is back: what happened in between is unknown, ask the API. */
  missed?: () => void;
  /** The server does not let this person into the room. */
  refused?: (code: string) => void;
};
type ServerEvents = { [Name in keyof LiveEvents]: (event: LiveEvents[Name]) => void };
type LiveSocket = Socket<ServerEvents, LiveRequests>;

/** Who listens in which room. */
const rooms = new Map<string, Set<Handlers>>();
let line: Promise<LiveSocket> | null = null;

/**
 * Listens to a room, such as `space:<id>`. The first listener opens the one line of the page, the last one closes it.
 * @returns stops listening
 */
export function subscribe(room: string, handlers: Handlers): () => void {
  const listeners = rooms.get(room) ?? new Set();
  rooms.set(room, listeners.add(handlers));
  line ??= open();
  if (listeners.size === 1) void line.then((socket) => socket.connected && join(socket, room));
  return () => unsubscribe(room, handlers);
}

function unsubscribe(room: string, handlers: Handlers): void {
  const listeners = rooms.get(room);
  if (!listeners?.delete(handlers) || listeners.size > 0) return;
  rooms.delete(room);
  void line?.then((socket) => {
    if (!rooms.has(room)) socket.emit('leave', room);
    if (rooms.size === 0) close(socket);
  });
}

async function open(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  const socket: LiveSocket = io({ transports: ['websocket', 'polling'], reconnectionDelayMax: 10_000 });
  let before = false;
  socket.on('connect', () => {
    setConnection('connected');
    for (const [room, listeners] of rooms) {
      join(socket, room);
      if (before) for (const { missed } of listeners) missed?.();
    }
    before = true;
  });
  socket.on('disconnect', () => setConnection(navigator.onLine ? 'reconnecting' : 'offline'));
  socket.on('connect_error', () => setConnection(navigator.onLine ? 'reconnecting' : 'offline'));
  socket.onAny(deliver);
  addEventListener('offline', sayOffline);
  addEventListener('online', sayReconnecting);
  return socket;
}

function close(socket: LiveSocket): void {
  socket.close();
  line = null;
  removeEventListener('offline', sayOffline);
  removeEventListener('online', sayReconnecting);
  setConnection('idle');
}

const sayOffline = () => setConnection('offline');
const sayReconnecting = () => setConnection('reconnecting');

function join(socket: LiveSocket, room: string): void {
  socket.emit('join', room, (result) => {
    if (!result.ok) for (const { refused } of rooms.get(room) ?? []) refused?.(result.code);
  });
}

/** Each event names its room; only those who listen there hear it. */
function deliver(name: keyof LiveEvents, event: InRoom): void {
  for (const handlers of rooms.get(event.room) ?? []) {
    (handlers[name] as ((event: InRoom) => void) | undefined)?.(event);
  }
}
