import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import { CountVotes } from './count-votes.js';
import { pollColumns, type PollRow } from './poll-row.js';
import { Reactions } from './reactions.js';
import { Voters } from './voters.js';

/** Makes two participants of a session one, who has one vote, one hand and one support for each question. */
@Injectable()
export class MergeParticipants {
  constructor(
    private readonly db: Database,
    private readonly reactions: Reactions,
    private readonly voters: Voters,
    private readonly votes: CountVotes,
  ) {}

  /** Everything of the one is the other's; who was muted or removed still is. Needs the rooms of the session held. */
  async merge(from: string, to: string): Promise<void> {
    await this.db.sql`update room_message set participant_id = ${to} where participant_id = ${from}`;
    await this.db.sql`update harvest set written_by = ${to} where written_by = ${from}`;
    await this.moveReactions(from, to);
    await this.moveTurns(from, to);
    await this.moveReports(from, to);
    await this.moveVotes(from, to);
    await this.db.sql`
      update room_participant p set muted_at = coalesce(p.muted_at, o.muted_at), removed_at = coalesce(p.removed_at, o.removed_at),
        sanction_reason = coalesce(p.sanction_reason, o.sanction_reason), sanctioned_by = coalesce(p.sanctioned_by, o.sanctioned_by),
        breakout_id = coalesce(p.breakout_id, o.breakout_id), joined_at = least(p.joined_at, o.joined_at)
      from room_participant o where p.id = ${to} and o.id = ${from}`;
    await this.db.sql`delete from room_participant where id = ${from}`;
  }

  private async moveReactions(from: string, to: string): Promise<void> {
    const moved = await this.db.sql<{ id: string }>`
      with gone as (delete from room_reaction where participant_id = ${from} returning message_id, reaction),
        kept as (insert into room_reaction (message_id, participant_id, reaction)
          select message_id, ${to}, reaction from gone on conflict do nothing)
      select distinct message_id as id from gone`;
    if (moved.length > 0) await this.reactions.recount(moved.map(({ id }) => id));
  }

  private async moveTurns(from: string, to: string): Promise<void> {
    await this.db.query(sql`
      delete from speaker_turn t where t.participant_id = ${from} and t.state = 'waiting' and exists (
        select 1 from speaker_turn o where o.room_id = t.room_id and o.participant_id = ${to} and o.state in ('waiting', 'speaking'))`);
    await this.db.query(sql`
      delete from speaker_turn t where t.participant_id = ${to} and t.state = 'waiting' and exists (
        select 1 from speaker_turn o where o.room_id = t.room_id and o.participant_id = ${from} and o.state in ('waiting', 'speaking'))`);
    await this.db.sql`update speaker_turn set participant_id = ${to} where participant_id = ${from}`;
  }

  private async moveReports(from: string, to: string): Promise<void> {
    await this.db.sql`
      delete from room_report r where r.participant_id = ${from} and exists (
        select 1 from room_report o where o.message_id = r.message_id and o.participant_id = ${to})`;
    await this.db.sql`update room_report set participant_id = ${to} where participant_id = ${from}`;
  }

  /** In open polls the vote that is there counts; what was counted when a poll was closed stands. */
  private async moveVotes(from: string, to: string): Promise<void> {
    const open = await this.db.query<PollRow>(sql`
      select ${pollColumns} from poll k join room r on r.id = k.room_id join room_participant p on p.session_id = r.session_id
      where p.id = ${from} and k.state = 'open'`);
    for (const poll of open) {
      const [before, after] = [this.voters.keyIn(poll, from), this.voters.keyIn(poll, to)];
      await this.db.sql`
        update poll_vote v set voter = ${after} where v.poll_id = ${poll.id} and v.voter = ${before}
          and not exists (select 1 from poll_vote o where o.poll_id = ${poll.id} and o.voter = ${after})`;
      await this.db.sql`delete from poll_vote where poll_id = ${poll.id} and voter = ${before}`;
    }
    await this.votes.count(open);
    await this.db.sql`update poll_vote set participant_id = ${to} where participant_id = ${from}`;
  }
}
