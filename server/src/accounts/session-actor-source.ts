import { Injectable, Logger } from '@nestjs/common';
import { accountLimits, type TokenScope } from '../../../shared/accounts.js';
import { Batches, ofRequests } from '../kernel/batches/batches.js';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, ActorSource, anonymous } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { ActorParts, type WithActorParts } from './actor-parts.js';
import { bearerToken, presentedReceipt, type Presented, sessionCookie } from './credentials.js';
import { GuestReceipts } from './guest-receipts.js';
import { chosenLanguage, readerLanguage } from './reader-language.js';
import { secretHash } from './secrets.js';

type PersonRow = WithActorParts<Pick<Actor, 'id' | 'name' | 'role' | 'sessionId' | 'scopes'>> & {
  language: string;
  usedAt: Date | null;
};

const day = 24 * 3_600_000;
/** Milliseconds between two notes of when a session or token was last used. */
const noteEvery = 60_000;

/** Finds out who asks from a session, an API token or a guest's receipt code, in one query. */
@Injectable()
export class SessionActorSource extends ActorSource {
  private readonly log = new Logger('SessionActorSource');
  private readonly sessions = new Batches<Buffer, PersonRow | null>((_, hashes) => this.living(hashes), ofRequests);

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly parts: ActorParts,
    private readonly receipts: GuestReceipts,
  ) {
    super();
  }

  /** @throws Problem `unauthenticated` when an API token was shown that does not exist, has expired or was revoked */
  async identify(request: Presented): Promise<Actor> {
    const token = bearerToken(request);
    if (token !== null) return this.byToken(token);
    const session = request.cookies[sessionCookie(this.config.secureCookies)];
    if (session) {
      const actor = await this.bySession(session);
      if (actor) return here(request, actor);
      request.endedSession = true;
    }
    const guest = await this.byReceipt(request);
    return guest ? here(request, guest) : { ...anonymous, language: readerLanguage(request) };
  }

  /** The person whose session this token belongs to; null once it has ended. */
  async bySession(token: string): Promise<Actor | null> {
    const hash = secretHash(token);
    const row = await this.sessions.add('', hash);
    if (!row) return null;
    const now = this.clock.now();
    this.note(row, now, sql`update session set last_seen_at = ${now} where token_hash = ${hash}`);
    return actorOf(row);
  }

  /** The people of these sessions; null for each that has ended. */
  private async living(hashes: Buffer[]): Promise<(PersonRow | null)[]> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - accountLimits.sessionIdleDays * day);
    const rows = await this.db.prepared<PersonRow & { hash: Buffer }>(sql`
      select ${this.columns}, s.id as "sessionId", null as scopes, s.last_seen_at as "usedAt", s.token_hash as hash
      from session s join person p on p.id = s.person_id
      where s.token_hash = any(${hashes}::bytea[]) and s.ended_at is null and s.expires_at > ${now}
        and s.last_seen_at > ${idleSince} and p.state = 'active'`);
    return hashes.map((hash) => rows.find((row) => row.hash.equals(hash)) ?? null);
  }

  private async byToken(token: string): Promise<Actor> {
    const hash = secretHash(token);
    const now = this.clock.now();
    const [row] = await this.db.prepared<PersonRow>(sql`
      select ${this.columns}, null as "sessionId", t.scopes, t.last_used_at as "usedAt"
      from api_token t join person p on p.id = t.person_id
      where t.token_hash = ${hash} and t.revoked_at is null and (t.expires_at is null or t.expires_at > ${now})
        and p.state = 'active'`);
    if (!row)
      throw new Problem('unauthenticated', { detail: 'The API token is not known, has expired or was revoked.' });
    this.note(row, now, sql`update api_token set last_used_at = ${now} where token_hash = ${hash}`);
    return actorOf(row);
  }

  private async byReceipt(request: Presented): Promise<Actor | null> {
    const code = presentedReceipt(request);
    if (!code) return null;
    const guest = await this.receipts.find(code);
    if (!guest) request.uselessReceipt = true;
    if (!guest || guest.claimedBy) return null;
    return { ...anonymous, kind: 'guest', id: guest.id, name: guest.displayName, language: guest.language };
  }

  private get columns(): Sql {
    return sql`p.id, p.name, p.language, p.role${this.parts.columns}`;
  }

  /** Notes the use at most once a minute; the request does not wait for it. */
  private note(row: PersonRow, now: Date, update: Sql): void {
    if (row.usedAt && now.getTime() - row.usedAt.getTime() < noteEvery) return;
    this.db
      .query(update)
      .catch((error: unknown) => this.log.warn(`the use of a session was not noted: ${String(error)}`));
  }
}

/** Spoken to in the language chosen on this device, so that a page and what it shows are in the same one. */
function here(request: Presented, actor: Actor): Actor {
  return { ...actor, language: chosenLanguage(request) ?? actor.language };
}

function actorOf(row: PersonRow): Actor {
  return {
    kind: 'person',
    id: row.id,
    name: row.name,
    language: row.language,
    role: row.role,
    memberships: row.memberships ?? [],
    teams: row.teams ?? [],
    scopes: row.scopes as TokenScope[] | null,
    sessionId: row.sessionId,
  };
}
