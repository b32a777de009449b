import { Injectable } from '@nestjs/common';
import type { DecisionReason } from '../../../shared/comments.js';
import type { RoomAction } from '../../../shared/rooms.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { RoomAccess } from './room-access.js';

/** What was decided about a message. */
export interface RoomDecision {
  id: string;
  action: RoomAction;
  reason: DecisionReason;
  ground: 'law' | 'house-rule';
  explanation: string;
  /** Who decided; empty when they have deleted their account. */
  by: string;
  /** ISO 8601. */
  at: string;
}

/** A decision as JSON, from `room_decision d join person by_person`. */
export const decisionJson: Sql = sql`json_build_object('id', d.id, 'action', d.action, 'reason', d.reason, 'ground', d.ground,
  'explanation', d.explanation, 'by', by_person.name, 'at', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

/** Reads what was decided about messages. */
@Injectable()
export class RoomDecisions {
  constructor(
    private readonly db: Database,
    private readonly access: RoomAccess,
  ) {}

  /**
   * All decisions about a message, oldest first.
   * @throws Problem as `authorize` does, for everyone but hosts and moderators
   */
  async log(actor: Actor, messageId: string): Promise<RoomDecision[]> {
    await this.access.requireOf(actor, sql`room_message where id = ${messageId}`, 'moderate');
    return this.of(messageId);
  }

  /** A problem that says who decided last, what and when; null when nobody did. */
  async alreadyDecided(messageId: string): Promise<Problem | null> {
    const last = (await this.of(messageId)).at(-1);
    if (!last) return null;
    const { id: decisionId, by, at, action } = last;
    return new Problem('already-decided', { params: { by, at, action, decisionId } });
  }

  private async of(messageId: string): Promise<RoomDecision[]> {
    const rows = await this.db.query<{ decision: RoomDecision }>(sql`
      select ${decisionJson} as decision from room_decision d join person by_person on by_person.id = d.decided_by
      where d.message_id = ${messageId} order by d.id`);
    return rows.map(({ decision }) => decision);
  }
}
