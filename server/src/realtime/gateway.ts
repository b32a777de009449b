import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { parseCookie } from 'cookie';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { createAdapter } from '@socket.io/postgres-adapter';
import { Pool, type PoolClient } from 'pg';
import { Server, type Socket } from 'socket.io';
import type { LiveEvents, LiveRequests } from '../../../shared/live.js';
import { Config } from '../kernel/config/config.js';
import { type Actor, ActorSource, anonymous } from '../kernel/http/actor.js';
import { isOwnOrigin } from '../kernel/http/origin.js';
import { toProblem } from '../kernel/http/problem-filter.js';
import { RoomPolicy } from './room-policy.js';

/** What a connection remembers of who opened it. */
interface Identity {
  actor: Actor;
  request: { cookies: Record<string, string | undefined>; headers: IncomingMessage['headers'] };
}
type Emits = { [Name in keyof LiveEvents]: (payload: LiveEvents[Name]) => void };
type LiveServer = Server<LiveRequests, Emits, Emits, Identity>;
type LiveSocket = Socket<LiveRequests, Emits, Emits, Identity>;

/** Rooms one connection may be in, and joins it may ask for in ten seconds. */
const limits = { rooms: 20, joins: 40, window: 10_000 };

/** Open pages, over socket.io: who connects is who the cookie says, and every room is joined by the policy. */
@Injectable()
export class Gateway implements OnApplicationShutdown {
  private readonly log = new Logger('Gateway');
  private server: LiveServer | null = null;
  private pool: Pool | null = null;
  /** The space each room belongs to, for rooms that were joined here. */
  private readonly spaceOf = new Map<string, string>();

  constructor(
    private readonly config: Config,
    private readonly source: ActorSource,
    private readonly rooms: RoomPolicy,
    private readonly host: HttpAdapterHost,
  ) {}

  /**
   * Starts taking connections on the application's own port. With `several`, what one process says reaches pages that
   * are connected to another, through the database.
   */
  attach(several: boolean): void {
    this.server = new Server(this.host.httpAdapter.getHttpServer() as HttpServer, {
      serveClient: false,
      maxHttpBufferSize: 16 * 1024,
      connectionStateRecovery: { maxDisconnectionDuration: 120_000 },
      allowRequest: (request, done) => done(null, isOwnOrigin(request.headers, this.config.baseUrl)),
    });
    if (several) this.server.adapter(createAdapter(this.adapterPool()));
    this.server.use((socket, next) => void this.identify(socket).then(() => next(), next));
    this.server.on('connection', (socket) => this.welcome(socket));
  }

  /** Tells everyone in a room. */
  tell<Name extends keyof LiveEvents>(room: string, name: Name, payload: Omit<LiveEvents[Name], 'room'>): void {
    const emit = this.server?.to(room) as { emit: (name: string, payload: unknown) => unknown } | undefined;
    emit?.emit(name, { ...payload, room });
  }

  /** How many pages are connected to this process. */
  get connections(): number {
    return this.server?.engine.clientsCount ?? 0;
  }

  /** Asks the policy again for every page that listens to a space, and shows those out who may no longer. */
  async recheckSpace(spaceId: string): Promise<void> {
    const rooms = [...this.spaceOf].filter(([, space]) => space === spaceId).map(([room]) => room);
    await this.recheck((socket) => rooms.filter((room) => socket.rooms.has(room)));
  }

  /** Asks the policy again for every room that pages of these people are in. */
  async recheckPeople(personIds: string[]): Promise<void> {
    await this.recheck((socket) =>
      personIds.includes(socket.data.actor.id ?? '') ? [...socket.rooms].filter((room) => room !== socket.id) : [],
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.server?.close();
    await this.pool?.end();
  }

  /** The adapter listens again by itself after a loss, but neither hears of the error nor gives the connection back. */
  private adapterPool(): Pool {
    const taken = new WeakSet<PoolClient>();
    const lost = (error: Error) => this.log.warn(`a database connection was lost: ${error.message}`);
    this.pool = new Pool({ connectionString: this.config.databaseUrl, max: 2, connectionTimeoutMillis: 5000 })
      .on('error', lost)
      .on('acquire', (client) => void taken.add(client))
      .on('release', (_error, client) => void taken.delete(client))
      .on('connect', (client) => {
        client.on('error', lost).on('end', () => taken.has(client) && client.release(true));
      });
    return this.pool;
  }

  private async identify(socket: LiveSocket): Promise<void> {
    const { headers } = socket.request;
    socket.data.request = { cookies: parseCookie(headers.cookie ?? ''), headers };
    socket.data.actor = await this.source.identify(socket.data.request).catch(() => anonymous);
  }

  private welcome(socket: LiveSocket): void {
    let joins = 0;
    const reset = setInterval(() => (joins = 0), limits.window);
    socket.on('disconnect', () => clearInterval(reset));
    socket.on('join', (room, done) => {
      if (typeof done !== 'function') return;
      joins += 1;
      if (typeof room !== 'string' || joins > limits.joins || socket.rooms.size > limits.rooms)
        return done({ ok: false, code: 'rate-limited' });
      void this.join(socket, room).then(done);
    });
    socket.on('leave', (room) => void (typeof room === 'string' && socket.leave(room)));
  }

  private async join(socket: LiveSocket, room: string): Promise<{ ok: true } | { ok: false; code: string }> {
    try {
      this.spaceOf.set(room, await this.rooms.authorize(socket.data.actor, room));
      await socket.join(room);
      return { ok: true };
    } catch (error) {
      return { ok: false, code: toProblem(error).code };
    }
  }

  private async recheck(roomsOf: (socket: LiveSocket) => string[]): Promise<void> {
    // Readers without a session are all alike: one question stands for thousands of pages.
    const verdicts = new Map<string, Promise<boolean>>();
    for (const socket of this.server?.of('/').sockets.values() ?? []) {
      const rooms = roomsOf(socket);
      if (rooms.length > 0 && socket.data.actor.id) await this.identify(socket);
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
    await socket.leave(room);
    socket.emit('evicted', { room });
  }
}
