import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { InRoom } from '../../../shared/live.js';
import {
  type Done,
  type PollChoice,
  type RoomFrame,
  type RoomReaction,
  roomReactions,
  type SayInput,
  type SayResult,
} from '../../../shared/rooms.js';
import { packed } from '../../../shared/room-wire.js';
import { Batches } from '../kernel/batches/batches.js';
import { allows } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { ParticipantStates } from '../rooms/participant-states.js';
import { Participants } from '../rooms/participants.js';
import { Reactions } from '../rooms/reactions.js';
import { RoomAccess } from '../rooms/room-access.js';
import { type Outlet, RoomOutlet } from '../rooms/room-outlet.js';
import { RoomStates } from '../rooms/room-states.js';
import { type RoomFacts, roomPolicy } from '../rooms/room.policy.js';
import { Say } from '../rooms/say.js';
import { Hands } from '../rooms/hands.js';
import { Vote } from '../rooms/vote.js';
import { type Attendant, Gateway } from './gateway.js';
import { LivePresence } from './live-presence.js';
import type { LiveSocket } from './live-server.js';

/** People whose standing is looked up at once. */
const atOnce = 20;

/** Live rooms over open connections: the same use cases as over HTTP, and everything that happens is told. */
@Injectable()
export class LiveRooms implements Attendant, Outlet, OnModuleInit {
  /** Those who enter with the same number are told the same, in words that are put into a frame once. */
  private readonly entering = new Batches<string>((key, sockets) => this.tellState(key, sockets), {
    every: 50,
    size: 5000,
  });

  constructor(
    private readonly gateway: Gateway,
    private readonly outlet: RoomOutlet,
    private readonly access: RoomAccess,
    private readonly states: RoomStates,
    private readonly standings: ParticipantStates,
    private readonly participants: Participants,
    private readonly presence: LivePresence,
    private readonly saying: Say,
    private readonly reactions: Reactions,
    private readonly voting: Vote,
    private readonly hands: Hands,
  ) {}

  onModuleInit(): void {
    this.gateway.attend(this);
    this.outlet.register(this);
  }

  welcome(socket: LiveSocket): void {
    socket.on('room.enter', (where, done) => this.gateway.answer(done, () => this.enter(socket, where)));
    socket.on('room.leave', (room) => void (typeof room === 'string' && this.gateway.leave(socket, `room:${room}`)));
    socket.on('room.say', (input, done) => this.gateway.answer(done, () => this.say(socket, input)));
    socket.on('room.react', (input, done) => this.gateway.answer(done, () => this.react(socket, input)));
    socket.on('room.vote', (input, done) => this.gateway.answer(done, () => this.vote(socket, input)));
    socket.on('room.hand', (input, done) => this.gateway.answer(done, () => this.hand(socket, input)));
  }

  left(socket: LiveSocket, room: string): void {
    if (room.startsWith('room:')) this.presence.leave(socket, room.slice(5));
  }

  frame(frame: RoomFrame): void {
    this.gateway.broadcast(`room:${frame.room}`, 'room.frame', packed(frame));
  }

  consoleChanged(roomId: string): void {
    this.gateway.tell(`console:${roomId}`, 'console.changed', {});
  }

  standingChanged(participantIds: string[]): void {
    this.gateway.tellNodes('standing', participantIds);
    void this.standAgain(participantIds);
  }

  /** Tells participants whose standing changed where they stand, and shows those out who may not be where they are. */
  async standAgain(participantIds: string[]): Promise<void> {
    const concerned = new Set(participantIds);
    const places = [...this.gateway.sockets].flatMap((socket) =>
      [...socket.data.present]
        .filter(([, { key }]) => concerned.has(key))
        .map(
          ([roomId]) =>
            () =>
              this.tellStanding(socket, roomId).catch(() => comeAgain(socket)),
        ),
    );
    // A whole room may be concerned, which is not to take the database for itself.
    for (let at = 0; at < places.length; at += atOnce)
      await Promise.all(places.slice(at, at + atOnce).map((tell) => tell()));
  }

  private async tellStanding(socket: LiveSocket, roomId: string): Promise<void> {
    const { actor } = socket.data;
    const facts = await this.access.load(actor, roomId);
    if (allows(roomPolicy, 'read', actor, facts)) return this.tellSelf(socket, facts);
    await this.gateway.leave(socket, `room:${roomId}`);
    socket.emit('evicted', { room: roomId });
  }

  private async enter(socket: LiveSocket, where: { room: string; since: number | null }): Promise<Done> {
    const { room, since } = readWhere(where);
    const { actor } = socket.data;
    const facts = await this.access.requireInCrowd(actor, room, 'read');
    await this.gateway.admit(socket, `room:${room}`, facts.session.space.id);
    if (!facts.participant && actor.id && allows(roomPolicy, 'speak', actor, facts))
      facts.participant = await this.participants.join(actor, facts.session.id);
    this.presence.enter(socket, room, facts.participant);
    await this.tellSelf(socket, facts);
    // What happens from here on is told as it happens; the page puts it in after the state.
    this.entering.add(`${room} ${since ?? ''}`, socket.id).catch(() => comeAgain(socket));
    return { ok: true };
  }

  private async tellSelf(socket: LiveSocket, facts: RoomFacts): Promise<void> {
    const own = await this.standings.read(socket.data.actor, facts);
    if (own) socket.emit('room.self', { ...own, room: facts.id });
  }

  private async tellState(key: string, sockets: string[]): Promise<undefined[]> {
    const [room = '', since = ''] = key.split(' ');
    const state = await this.states.read(room, since === '' ? null : Number(since));
    this.gateway.tellHere(sockets, 'room.state', packed(state));
    return sockets.map(() => undefined);
  }

  private async say(socket: LiveSocket, input: SayInput): Promise<SayResult> {
    if (!isUUID(input?.room)) throw new Problem('malformed-request');
    return { ok: true, ...(await this.saying.say(socket.data.actor, input)) };
  }

  private async react(
    socket: LiveSocket,
    input: InRoom & { messageId: string; reaction: RoomReaction; on: boolean },
  ): Promise<Done> {
    const isGood =
      isUUID(input?.room) &&
      isUUID(input.messageId) &&
      roomReactions.includes(input.reaction) &&
      typeof input.on === 'boolean';
    if (!isGood) throw new Problem('malformed-request');
    await this.reactions.react(socket.data.actor, input);
    return { ok: true };
  }

  private async vote(socket: LiveSocket, input: InRoom & { pollId: string; choice: PollChoice }): Promise<Done> {
    if (!isUUID(input?.room) || !isUUID(input.pollId)) throw new Problem('malformed-request');
    await this.voting.vote(socket.data.actor, input);
    return { ok: true };
  }

  private async hand(socket: LiveSocket, input: InRoom & { raised: boolean }): Promise<Done> {
    if (!isUUID(input?.room) || typeof input.raised !== 'boolean') throw new Problem('malformed-request');
    await this.hands.hand(socket.data.actor, input);
    return { ok: true };
  }
}

/** A page that could not be told what it has to know loses its line, and asks again when it is back. */
function comeAgain(socket: LiveSocket): void {
  socket.conn.close();
}

function readWhere(where: { room: string; since: number | null }): { room: string; since: number | null } {
  const isNumber = where?.since === null || (Number.isSafeInteger(where?.since) && (where.since as number) >= 0);
  if (!isUUID(where?.room) || !isNumber) throw new Problem('malformed-request');
  return where;
}
