import { AsyncLocalStorage } from 'node:async_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionCookie } from '../../accounts/credentials.js';
import { newSecret, secretHash } from '../../accounts/secrets.js';
import { Clock } from '../../kernel/clock/clock.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { newId } from '../../kernel/ids.js';
import { Worker } from '../../kernel/jobs/worker.js';
import { TurnByClock } from '../../spaces/turn-by-clock.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How the demonstration acts: through the API like everyone, at times of its own choosing. */
export class Stage {
  private readonly clock: Clock;
  private readonly db: Database;
  private readonly origin: string;
  private readonly time = new AsyncLocalStorage<{ now: Date }>();
  private readonly people = new Map<string, Promise<Voice>>();
  private readonly guests = new Map<string, Voice>();

  constructor(private readonly app: NestFastifyApplication) {
    this.clock = app.get(Clock);
    this.db = app.get(Database);
    this.origin = app.get(Config).baseUrl;
    this.clock.now = () => this.time.getStore()?.now ?? new Date();
  }

  /** Tells a story that has a time of its own, so that several can be told side by side. */
  story<T>(told: () => Promise<T>): Promise<T> {
    return this.time.run({ now: new Date() }, told);
  }

  /** Lets everything that follows in this story happen at this instant. */
  at(instant: Date): void {
    const story = this.time.getStore();
    if (!story) throw new Error('only a story has a time of its own');
    story.now = instant;
  }

  /** Opens and closes a consultation whose time has come. */
  turn(spaceId: string): Promise<void> {
    return this.app.get(TurnByClock).turn({ spaceId });
  }

  /** A person with an account since before the story; without a password nobody can sign in as them. */
  async person(who: {
    name: string;
    email: string;
    language: string;
    role?: string;
    passwordHash?: string;
  }): Promise<string> {
    const id = newId();
    await this.db.sql`
      insert into person (id, email, name, language, password_hash, role, state, created_at, confirmed_at)
      values (${id}, ${who.email}, ${who.name}, ${who.language}, ${who.passwordHash ?? null}, ${who.role ?? 'member'}, 'active', ${this.clock.now()}, ${this.clock.now()})`;
    return id;
  }

  /** The API as a person. */
  as(personId: string | undefined): Promise<Voice> {
    if (!personId) throw new Error('nobody of that name takes part');
    const known = this.people.get(personId) ?? this.signIn(personId);
    this.people.set(personId, known);
    return known;
  }

  /** One session lasts through all of the story, whatever its clock says. */
  private async signIn(personId: string): Promise<Voice> {
    const token = newSecret();
    const afterwards = new Date(Date.now() + 3_600_000);
    await this.db.sql`
      insert into session (token_hash, id, person_id, user_agent, created_at, last_seen_at, expires_at)
      values (${secretHash(token)}, ${newId()}, ${personId}, 'Demonstration', ${this.clock.now()}, ${afterwards}, ${afterwards})`;
    return new Voice(this.app, this.origin, `${sessionCookie(false)}=${token}`);
  }

  /** The API as a guest who goes by this name. */
  guest(name: string): Voice {
    const known = this.guests.get(name) ?? new Voice(this.app, this.origin, '');
    this.guests.set(name, known);
    return known;
  }

  /** Runs what the events so far have set going; the mails of the past go nowhere. */
  async settle(): Promise<void> {
    await this.app.get(Worker).drain(4);
  }

  /** Whether the story was told in this database before. */
  async isTold(): Promise<boolean> {
    return (await this.db.one`select 1 from space limit 1`) !== null;
  }

  /** Ends the sessions the story used. */
  async leave(): Promise<void> {
    await this.db.sql`delete from session where user_agent = 'Demonstration'`;
  }
}

/** Somebody using the API. */
export class Voice {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
    private cookie: string,
  ) {}

  /**
   * Sends a request.
   * @throws Error with the answer when it is refused: the story and the rules of the product disagree
   */
  async send<T>(method: Method, path: string, body?: object, version?: number): Promise<T> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        origin: this.origin,
        cookie: this.cookie,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { payload: body } : {}),
    });
    // A guest keeps the receipt, and with it is known the next time.
    const receipt = answer.cookies.find(({ name }) => name.endsWith('receipt'));
    if (receipt?.value) this.cookie = `${receipt.name}=${receipt.value}`;
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.payload}`);
    return (answer.payload ? answer.json() : null) as T;
  }
}
