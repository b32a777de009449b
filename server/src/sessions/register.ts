import { Injectable } from '@nestjs/common';
import type { RegistrationState } from '../../../shared/sessions.js';
import { Guests } from '../accounts/guests.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, anonymous, guestId, personId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { interfaceLanguage } from '../kernel/mail/messages.js';
import type { RegisterDto } from './dto/session-people.dto.js';
import { Registration } from './registration.entity.js';
import { Seats } from './seats.js';
import { LiveSession } from './live-session.entity.js';
import { SessionRegistered, SessionUnregistered } from './session.events.js';
import { SessionRows } from './session-rows.js';

/** A registration that is there now. */
export interface Registered {
  state: RegistrationState;
  /** For a new guest. */
  receiptCode: string | null;
}

/** Lets people say that they come. The lock on the session sees to it that a seat is given once. */
@Injectable()
export class Register {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly guests: Guests,
    private readonly rows: SessionRows,
    private readonly seats: Seats,
  ) {}

  /**
   * Takes a seat, or a place at the end of the waiting list. Who has either already keeps it.
   * @throws Problem as `authorize` does; `validation-failed` when someone without an account does not say who they are
   */
  async register(actor: Actor, sessionId: string, input: RegisterDto): Promise<Registered> {
    return this.db.transaction(async () => {
      const { session } = await this.rows.lock(actor, sessionId, 'register');
      const { who, receiptCode } = await this.named(actor, input);
      const registration = await this.own(who, sessionId);
      if (registration && registration.state !== 'cancelled') return { state: registration.state, receiptCode };
      const state = (await this.seats.isFree(session)) ? ('seated' as const) : ('waiting' as const);
      const row = registration ?? blank(who, sessionId);
      Object.assign(row, { state, registeredAt: this.clock.now(), remindedAt: null });
      await this.db.save(row);
      const data = { registrationId: row.id, state };
      await this.events.record(who, new SessionRegistered(session.spaceId, sessionId, data));
      return { state, receiptCode };
    });
  }

  /**
   * Gives a seat or a place on the waiting list back; the seat goes to who waits longest.
   * @throws Problem `not-found` without a registration
   */
  async unregister(actor: Actor, sessionId: string): Promise<void> {
    await this.db.transaction(async () => {
      const session = found(await this.db.find(LiveSession, { id: sessionId }, { lock: true }));
      const registration = await this.own(actor, sessionId);
      if (!registration || registration.state === 'cancelled') throw new Problem('not-found');
      registration.state = 'cancelled';
      await this.db.save(registration);
      const data = { registrationId: registration.id };
      await this.events.record(actor, new SessionUnregistered(session.spaceId, sessionId, data));
      await this.seats.fill(session);
    });
  }

  private async own(who: Actor, sessionId: string): Promise<Registration | null> {
    const [person, guest] = [personId(who), guestId(who)];
    if (person) return this.db.find(Registration, { sessionId, personId: person });
    return guest ? this.db.find(Registration, { sessionId, guestId: guest }) : null;
  }

  /** Who registers: the person, or a guest who becomes one now. */
  private async named(
    actor: Actor,
    { guest, clientKey }: RegisterDto,
  ): Promise<{ who: Actor; receiptCode: string | null }> {
    if (actor.kind !== 'anonymous') return { who: actor, receiptCode: null };
    if (!guest) {
      const errors = ['displayName', 'email'].map((field) => ({ pointer: `/guest/${field}`, code: 'isNotEmpty' }));
      throw new Problem('validation-failed', { errors });
    }
    const language = interfaceLanguage(actor.language);
    const sent = clientKey ? await this.guests.madeWith(clientKey) : null;
    const made = sent ?? (await this.guests.contribute(actor, { ...guest, language, key: clientKey }));
    const who: Actor = { ...anonymous, kind: 'guest', id: made.guestId, name: guest.displayName, language };
    return { who, receiptCode: made.receiptCode };
  }
}

function blank(who: Actor, sessionId: string): Registration {
  return Object.assign(new Registration(), {
    id: newId(),
    sessionId,
    personId: personId(who),
    guestId: guestId(who),
  });
}
