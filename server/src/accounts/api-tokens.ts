import { Injectable } from '@nestjs/common';
import { accountLimits, type TokenScope } from '../../../shared/accounts.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { ApiTokenCreated, ApiTokenRevoked } from './accounts.events.js';
import { newSecret, secretHash } from './secrets.js';
import { signedIn } from './signed-in.js';

/** What is known of a token after it was shown. */
export interface ApiTokenRow {
  id: string;
  name: string;
  scopes: TokenScope[];
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

export interface NewApiToken {
  name: string;
  scopes: TokenScope[];
  expiresAt?: Date;
}

/** Begins every token, so that one that leaked into a file can be recognised. */
const prefix = 'consilia_';

/** Personal API tokens: a script's way to do what its owner can do, as far as the scopes go. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** The person's tokens that are not revoked, newest first. */
  async list(actor: Actor): Promise<ApiTokenRow[]> {
    return this.db.sql<ApiTokenRow>`
      select id, name, scopes, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"
      from api_token where person_id = ${signedIn(actor)} and revoked_at is null order by id desc`;
  }

  /**
   * Makes a token. Its text is in this answer and nowhere else.
   * @throws Problem `scope-missing` when a token asks for more than it has itself, `limit-reached` at 20 tokens
   */
  async create(actor: Actor, input: NewApiToken): Promise<ApiTokenRow & { token: string }> {
    const personId = signedIn(actor);
    const excess = input.scopes.find((scope) => actor.scopes && !actor.scopes.includes(scope));
    if (excess) throw new Problem('scope-missing', { params: { scope: excess } });
    const token = prefix + newSecret();
    const row = {
      id: newId(),
      name: input.name,
      scopes: input.scopes,
      createdAt: this.clock.now(),
      lastUsedAt: null,
      expiresAt: input.expiresAt ?? null,
    };
    await this.db.transaction(async () => {
      await this.assertRoom(personId);
      await this.db.sql`
        insert into api_token (token_hash, id, person_id, name, scopes, created_at, expires_at)
        values (${secretHash(token)}, ${row.id}, ${personId}, ${row.name}, ${row.scopes}, ${row.createdAt}, ${row.expiresAt})`;
      await this.events.record(actor, new ApiTokenCreated(personId, row.id, row.scopes));
    });
    return { ...row, token };
  }

  /**
   * Revokes one of the person's own tokens, at once.
   * @throws Problem `not-found` when it is not theirs or was revoked
   */
  async revoke(actor: Actor, tokenId: string): Promise<void> {
    const personId = signedIn(actor);
    await this.db.transaction(async () => {
      const revoked = await this.db.sql`
        update api_token set revoked_at = ${this.clock.now()}
        where id = ${tokenId} and person_id = ${personId} and revoked_at is null returning 1`;
      if (revoked.length === 0) throw new Problem('not-found');
      await this.events.record(actor, new ApiTokenRevoked(personId, tokenId));
    });
  }

  /** Revokes all tokens of a person; the caller records why. */
  async revokeAll(personId: string): Promise<void> {
    await this.db
      .sql`update api_token set revoked_at = ${this.clock.now()} where person_id = ${personId} and revoked_at is null`;
  }

  /** Two tokens made at once count each other: the person's row is held meanwhile. */
  private async assertRoom(personId: string): Promise<void> {
    await this.db.sql`select 1 from person where id = ${personId} for update`;
    const row = await this.db.one<{ count: number }>`
      select count(*)::int as count from api_token where person_id = ${personId} and revoked_at is null`;
    const limit = accountLimits.tokensPerPerson;
    if ((row?.count ?? 0) >= limit) throw new Problem('limit-reached', { params: { limit } });
  }
}
