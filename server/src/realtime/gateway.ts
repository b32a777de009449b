import type { Server as HttpServer } from 'node:http';
import { parseCookie } from 'cookie';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server } from 'socket.io';
import type { Done } from '../../../shared/rooms.js';
import type { LiveEvents } from '../../../shared/live.js';
import { Config } from '../kernel/config/config.js';
import { ActorSource, anonymous } from '../kernel/http/actor.js';
import { isOwnOrigin } from '../kernel/http/origin.js';
import { toProblem } from '../kernel/http/problem-filter.js';
import { BetweenNodes } from './between-nodes.js';
import type { BetweenNodes as NodeEvents, LiveServer, LiveSocket } from './live-server.js';
import { RoomPolicy } from './room-policy.js';

/** Rooms one connection may be in, and requests it may make in ten seconds. */
const limits = { rooms: 20, requests: 60, window: 10_000 };
/** Milliseconds for which a lost connection is taken up again as it was. Who is away longer asks for what they missed. */
const recovery = 15_000;

/** A part that answers what connections ask, or wants to know of them. */
export interface Attendant {
  welcome?(socket: LiveSocket): void;
  /** A page was shown out of a room, or left it. */
  left?(socket: LiveSocket, room: string): void;
  /** Another process says that these participants of live rooms stand differently now. */
  standAgain?(participantIds: string[]): unknown;
}

/** Open pages, over socket.io: who connects is who the cookie says, and every room is joined by the policy. */
@Injectable()
export class Gateway implements OnApplicationShutdown {
  private live: LiveServer | null = null;
  private several = false;
  private readonly attendants: Attendant[] = [];
  /** The space each room belongs to, for rooms that were joined here. */
  private readonly spaceOf = new Map<string, string>();

  constructor(
    private readonly config: Config,
    private readonly source: ActorSource,
    private readonly rooms: RoomPolicy,
    private readonly nodes: BetweenNodes,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Makes a part known; called in `onModuleInit`. */
  attend(attendant: Attendant): void {
    this.attendants.push(attendant);
  }

  /**
   * Starts taking connections on the application's own port. With `several`, what one process says reaches pages that
   * are connected to another.
   */
  attach(several: boolean): void {
    const server: LiveServer = new Server(this.host.httpAdapter.getHttpServer() as HttpServer, {
      serveClient: false,
      maxHttpBufferSize: 16 * 1024,
      connectionStateRecovery: { maxDisconnectionDuration: recovery, skipMiddlewares: false },
      allowRequest: (request, done) => done(null, isOwnOrigin(request.headers, this.config.baseUrl)),
    });
    this.several = several;
    if (several) this.nodes.connect(server);
    server.use((socket, next) => void this.identify(socket).then(() => next(), next));
    server.on('connection', (socket) => {
      this.welcome(socket);
      if (socket.recovered) void this.recheck((one) => (one === socket ? roomsOf(socket) : []));
    });
    server.on('recheckSpace', (spaceId) => void this.recheckHere(spaceId));
    server.on('recheckPeople', (ids) => void this.recheckThem(ids));
    server.on('standing', (ids) => this.attendants.forEach((attendant) => attendant.standAgain?.(ids)));
    this.live = server;
  }

  /** The server, once it takes connections. */
  get server(): LiveServer | null {
    return this.live;
  }

  /** Connections of this process. */
  get sockets(): Iterable<LiveSocket> {
    return this.live?.of('/').sockets.values() ?? [];
  }

  /** Tells everyone in a room. */
  tell<Name extends keyof LiveEvents>(room: string, name: Name, payload: Omit<LiveEvents[Name], 'room'>): void {
    this.send(this.live?.to(room), name, { ...payload, room });
  }

  /** Tells everyone whose connection is in this room, wherever it is held, in words that name the room themselves. */
  broadcast<Name extends keyof LiveEvents>(room: string, name: Name, payload: LiveEvents[Name]): void {
    this.send(this.live?.to(room), name, payload);
  }

  /** Tells connections of this process, or all of this process in a room; what is said is put into a frame once. */
  tellHere<Name extends keyof LiveEvents>(rooms: string | string[], name: Name, payload: LiveEvents[Name]): void {
    this.send(this.live?.local.to(rooms), name, payload);
  }

  /** Says something to the other web processes. */
  tellNodes<Name extends keyof NodeEvents>(name: Name, ...payload: Parameters<NodeEvents[Name]>): void {
    if (!this.several) return;
    (this.live as { serverSideEmit(name: string, ...payload: unknown[]): boolean } | null)?.serverSideEmit(
      name,
      ...payload,
    );
  }

  /** How many pages are connected to this process. */
  get connections(): number {
    return this.live?.engine.clientsCount ?? 0;
  }

  /** Asks the policy again for every page that listens to a space, and shows those out who may no longer. */
  async recheckSpace(spaceId: string): Promise<void> {
    this.tellNodes('recheckSpace', spaceId);
    await this.recheckHere(spaceId);
  }

  /** Asks the policy again for every room that pages of these people or guests are in. */
  async recheckPeople(actorIds: string[]): Promise<void> {
    this.tellNodes('recheckPeople', actorIds);
    await this.recheckThem(actorIds);
  }

  /**
   * Lets a connection into a room.
   * @throws Problem as the policy of the room does
   */
  async join(socket: LiveSocket, room: string): Promise<void> {
    await this.admit(socket, room, await this.rooms.authorize(socket.data.actor, room));
  }

  /** Lets a connection into a room of a space, for which the policy was asked. */
  async admit(socket: LiveSocket, room: string, spaceId: string): Promise<void> {
    this.spaceOf.set(room, spaceId);
    await socket.join(room);
  }

  /** Takes a connection out of a room. */
  async leave(socket: LiveSocket, room: string): Promise<void> {
    await socket.leave(room);
    for (const attendant of this.attendants) attendant.left?.(socket, room);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.live?.close();
  }

  private send(target: unknown, name: string, payload: unknown): void {
    (target as { emit: (name: string, payload: unknown) => unknown } | undefined)?.emit(name, payload);
  }

  private async recheckHere(spaceId: string): Promise<void> {
    const rooms = [...this.spaceOf].filter(([, space]) => space === spaceId).map(([room]) => room);
    await this.recheck((socket) => rooms.filter((room) => socket.rooms.has(room)));
  }

  private async recheckThem(actorIds: string[]): Promise<void> {
    await this.recheck((socket) => (actorIds.includes(socket.data.actor.id ?? '') ? roomsOf(socket) : []));
  }

  private async identify(socket: LiveSocket): Promise<void> {
    const { headers } = socket.request;
    socket.data.present = new Map();
    socket.data.request = { cookies: parseCookie(headers.cookie ?? ''), headers };
    socket.data.actor = await this.source.identify(socket.data.request).catch(() => anonymous);
  }

  /** Who they are now; as whom they are counted stays. */
  private async identifyAgain(socket: LiveSocket): Promise<void> {
    const { present } = socket.data;
    await this.identify(socket);
    socket.data.present = present;
  }

  private welcome(socket: LiveSocket): void {
    let requests = 0;
    let since = 0;
    socket.use((_, next) => {
      const now = performance.now();
      if (now - since > limits.window) [requests, since] = [0, now];
      requests += 1;
      // More than that no page asks; what comes on top is not answered.
      const { rateLimitFactor: factor } = this.config;
      if (factor === 0 || requests <= limits.requests * factor) next();
    });
    socket.on('join', (room, done) => this.answer(done, () => this.joinFor(socket, room)));
    socket.on('leave', (room) => void (typeof room === 'string' && this.leave(socket, room)));
    socket.on('disconnecting', () => {
      for (const room of socket.rooms) for (const attendant of this.attendants) attendant.left?.(socket, room);
    });
    for (const attendant of this.attendants) attendant.welcome?.(socket);
  }

  private async joinFor(socket: LiveSocket, room: unknown): Promise<Done> {
    if (typeof room !== 'string' || socket.rooms.size > limits.rooms) return { ok: false, code: 'rate-limited' };
    // Live rooms are entered with `room.enter`, by which it is known who is there.
    if (room.startsWith('room:')) return { ok: false, code: 'not-found' };
    await this.join(socket, room);
    return { ok: true };
  }

  /** Answers a request; what goes wrong is answered with its code. Requests without a way to answer are not listened to. */
  answer<Result>(done: unknown, work: () => Promise<Result>): void {
    if (typeof done !== 'function') return;
    const say = done as (result: Result | { ok: false; code: string; retryAfter?: number }) => void;
    work().then(say, (error: unknown) => {
      const { code, options } = toProblem(error);
      say({ ok: false, code, ...(options.retryAfter ? { retryAfter: options.retryAfter } : {}) });
    });
  }

  private async recheck(roomsToAsk: (socket: LiveSocket) => string[]): Promise<void> {
    // Readers without a session are all alike: one question stands for thousands of pages.
    const verdicts = new Map<string, Promise<boolean>>();
    for (const socket of this.sockets) {
      const rooms = roomsToAsk(socket);
      if (rooms.length > 0 && socket.data.actor.id) await this.identifyAgain(socket);
      for (const room of rooms) {
        const key = `${socket.data.actor.id ?? ''} ${socket.data.actor.sessionId ?? ''} ${room}`;
        const allowed =
          verdicts.get(key) ??
          this.rooms.authorize(socket.data.actor, room).then(
            () => true,
            () => false,
          );
        verdicts.set(key, allowed);
        if (!(await allowed)) await this.evict(socket, room);
      }
    }
  }

  private async evict(socket: LiveSocket, room: string): Promise<void> {
    await this.leave(socket, room);
    socket.emit('evicted', { room });
  }
}

/** The rooms a connection is in, without its own. */
const roomsOf = (socket: LiveSocket): string[] => [...socket.rooms].filter((room) => room !== socket.id);
