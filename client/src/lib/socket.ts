import type { Socket } from 'socket.io-client';
import type { InRoom, LiveEvents, LiveRequests } from '../../../shared/live';
import { setConnection } from './connection';
import type { AnswerTo, Talk, Talker } from './talk';

type Handlers = { [Name in keyof LiveEvents]?: (event: LiveEvents[Name]) => void } & {
  /** The line was gone and is back: what happened in between is unknown, ask the API. */
  missed?: () => void;
  /** The server does not let this person into the room. */
  refused?: (code: string) => void;
};
type ServerEvents = { [Name in keyof LiveEvents]: (event: LiveEvents[Name]) => void };
type LiveSocket = Socket<ServerEvents, LiveRequests>;

/** The library's types do not follow a name that is not known yet. */
interface Asking {
  emitWithAck: (name: string, input: unknown) => Promise<unknown>;
}

/** Milliseconds after which a question counts as not answered. */
const patience = 10_000;

/** Who listens in which room, and who talks. */
const rooms = new Map<string, Set<Handlers>>();
const talkers = new Set<Talker>();
let line: Promise<LiveSocket> | null = null;

/** Gives a part of the page the one line, which is there until the last who uses it ends. */
export function talk(talker: Talker): Talk {
  talkers.add(talker);
  line ??= open();
  const opened = line;
  void opened.then((socket) => socket.connected && talkers.has(talker) && talker.up());
  return {
    ask: async (name, input) => {
      const socket = await opened;
      if (!socket.connected) throw new Error('the line is gone');
      const asked = socket.timeout(patience) as unknown as Asking;
      return asked.emitWithAck(name, input) as Promise<AnswerTo<typeof name>>;
    },
    leave: (room) => void opened.then((socket) => socket.connected && socket.emit('room.leave', room)),
    renew: () => void opened.then((socket) => socket.disconnect().connect()),
    end: () => {
      talkers.delete(talker);
      void opened.then(closeWhenIdle);
    },
  };
}

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
    closeWhenIdle(socket);
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
    for (const { up } of talkers) up();
  });
  socket.on('disconnect', () => {
    setConnection(navigator.onLine ? 'reconnecting' : 'offline');
    for (const { down } of talkers) down();
  });
  socket.on('connect_error', () => setConnection(navigator.onLine ? 'reconnecting' : 'offline'));
  socket.onAny(deliver);
  addEventListener('offline', sayOffline);
  addEventListener('online', sayReconnecting);
  return socket;
}

function closeWhenIdle(socket: LiveSocket): void {
  if (rooms.size > 0 || talkers.size > 0) return;
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

/** Each event names its room; only those who listen there hear it, and whoever talks. */
function deliver(name: keyof LiveEvents, event: InRoom): void {
  for (const { hear } of talkers) hear(name, event as never);
  for (const handlers of rooms.get(event.room) ?? []) {
    (handlers[name] as ((event: InRoom) => void) | undefined)?.(event);
  }
}
