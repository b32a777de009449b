import { Injectable } from '@nestjs/common';
import type { SentKind } from '../../../shared/rooms.js';
import { effectiveSessionState } from '../../../shared/sessions.js';
import { Batches } from '../kernel/batches/batches.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Problem } from '../kernel/http/problem.js';
import type { StepFinding } from '../moderation/screening/screen.js';
import type { ParticipantFacts } from './participant-facts.js';
import { type RoomChange, RoomChanges } from './room-changes.js';
import { toEntry } from './room-entries.js';
import { type HeldRoom, isOpen } from './room-row.js';
import type { Screening } from './screen-messages.js';

/** Something that was said and may be written once the room and its sender are known as they are now. */
export interface SaidWords {
  id: string;
  key: string;
  kind: SentKind;
  parentId: string | null;
  participant: ParticipantFacts;
  /** Hosts and moderators speak also while the room is paused, and are never slowed down. */
  isHelper: boolean;
  language: string;
  body: string;
  html: string;
  screening: Screening;
}

/** A message that is there: in the room at `seq`, or null while it waits for a moderator. */
export interface Said {
  id: string;
  seq: number | null;
}

/** What a batch needs to know of what is there. */
interface Surroundings {
  sent: { key: string; id: string; seq: number | null; participantId: string }[] | null;
  senders: Sender[];
  /** Of the messages answered, those that are shown and answer none. */
  parents: string[] | null;
}

interface Sender {
  id: string;
  mutedAt: string | null;
  removedAt: string | null;
  /** When they last said something here. */
  lastAt: string | null;
  /** What they said in the last minute. */
  recent: string[] | null;
  earlierVisible: number;
}

interface MessageRow extends Omit<SaidWords, 'participant' | 'isHelper' | 'screening'> {
  participantId: string;
  state: 'visible' | 'held';
  seq: number | null;
  findings: StepFinding[];
}

/** How long the same words from the same person are a repetition, in seconds. */
const recently = 60;

/** Writes what is said in a room, all that arrives at once in one transaction. */
@Injectable()
export class RoomWriter {
  private readonly lines = new Batches<SaidWords, Said>((roomId, words) => this.writeAll(roomId, words), {
    size: 200,
    inContext: true,
  });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly changes: RoomChanges,
  ) {}

  /**
   * Writes a message. Sent again with the same key, it answers with what is there.
   * @throws Problem `room-closed`, `room-paused`, `muted`, `removed`, `slow-mode`, `parent-gone` or `key-reused`
   */
  write(roomId: string, words: SaidWords): Promise<Said> {
    return this.lines.add(roomId, words);
  }

  private writeAll(roomId: string, words: SaidWords[]): Promise<(Said | Error)[]> {
    return this.changes.change(roomId, async (change) => {
      const batch = new Batch(change, await this.surroundings(roomId, words), this.clock.now());
      const results = words.map((one) => batch.take(one));
      if (batch.rows.length > 0) await this.insert(change.room, batch.rows);
      return results;
    });
  }

  private async surroundings(roomId: string, words: SaidWords[]): Promise<Surroundings> {
    const keys = words.map(({ key }) => key);
    const senders = [...new Set(words.map(({ participant }) => participant.id))];
    const parents = words.flatMap(({ parentId }) => parentId ?? []);
    const since = new Date(this.clock.now().getTime() - recently * 1000);
    const [row] = await this.db.prepared<Surroundings>(sql`select
      (select json_agg(json_build_object('key', client_key, 'id', id, 'seq', seq, 'participantId', participant_id))
        from room_message where client_key = any(${keys}::uuid[])) as sent,
      (select json_agg(json_build_object('id', p.id, 'mutedAt', p.muted_at, 'removedAt', p.removed_at,
          'lastAt', (select max(m.created_at) from room_message m where m.participant_id = p.id and m.room_id = ${roomId}),
          'recent', (select json_agg(m.body) from room_message m where m.participant_id = p.id and m.created_at > ${since}),
          'earlierVisible', (select count(*) from (
            select 1 from room_message m where m.participant_id = p.id and m.state = 'visible' limit 20) seen)))
        from room_participant p where p.id = any(${senders}::uuid[])) as senders,
      (select json_agg(id) from room_message
        where id = any(${parents}::uuid[]) and room_id = ${roomId} and parent_id is null and state = 'visible') as parents`);
    return row as Surroundings;
  }

  private async insert(room: HeldRoom, rows: MessageRow[]): Promise<void> {
    await this.db.prepared(sql`
      insert into room_message (id, room_id, kind, parent_id, participant_id, state, language, body, body_html, seq, changed_seq, client_key,
        item_id, created_at, findings)
      select id, ${room.id}, kind, "parentId", "participantId", state, language, body, html, seq, seq, key, ${room.itemId}, ${this.clock.now()}, findings
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, kind text, "parentId" uuid, "participantId" uuid, state text,
        language text, body text, html text, seq integer, key uuid, findings jsonb)`);
  }
}

/** What arrives at once, judged one by one. */
class Batch {
  readonly rows: MessageRow[] = [];
  private readonly senders: Map<string, Sender>;
  private readonly sent: Map<string, NonNullable<Surroundings['sent']>[number]>;
  private readonly parents: Set<string>;

  constructor(
    private readonly change: RoomChange,
    { senders, sent, parents }: Surroundings,
    private readonly now: Date,
  ) {
    this.senders = new Map(senders.map((sender) => [sender.id, sender]));
    this.sent = new Map((sent ?? []).map((one) => [one.key, one]));
    this.parents = new Set(parents);
  }

  take(words: SaidWords): Said | Problem {
    const before = this.sent.get(words.key);
    if (before?.participantId === words.participant.id) return { id: before.id, seq: before.seq };
    if (before) return new Problem('key-reused');
    const sender = this.senders.get(words.participant.id) as Sender;
    return this.refusal(words, sender) ?? this.compose(words, sender);
  }

  private refusal({ isHelper, parentId }: SaidWords, sender: Sender): Problem | null {
    const { room } = this.change;
    const state = effectiveSessionState(room, this.now);
    if (sender.removedAt) return new Problem('removed');
    if (!isOpen(room, this.now)) return new Problem('room-closed');
    if (parentId && !this.parents.has(parentId)) return new Problem('parent-gone');
    if (isHelper) return null;
    if (state === 'paused') return new Problem('room-paused');
    if (sender.mutedAt) return new Problem('muted');
    const wait = sender.lastAt ? new Date(sender.lastAt).getTime() + room.slowSeconds * 1000 - this.now.getTime() : 0;
    return wait > 0 ? new Problem('slow-mode', { retryAfter: Math.ceil(wait / 1000) }) : null;
  }

  private compose(words: SaidWords, sender: Sender): Said {
    const { participant, isHelper: _, screening, ...rest } = words;
    const findings = screening({
      ownWordsAgain: sender.recent?.includes(words.body) ?? false,
      earlierVisible: sender.earlierVisible,
      premoderated: this.change.room.premoderated,
    });
    const isHeld = findings.some(({ outcome }) => outcome === 'hold');
    const seq = isHeld ? null : this.change.number();
    const state = isHeld ? 'held' : 'visible';
    this.rows.push({ ...rest, participantId: participant.id, state, seq, findings });
    this.remember(words, sender, seq);
    if (seq === null) this.change.console();
    else this.change.add(toEntry({ ...fresh, ...rest, ...this.entryFacts(participant), seq, changedSeq: seq, state }));
    return { id: words.id, seq };
  }

  /** For those in the same batch that come after. */
  private remember({ key, id, body, participant }: SaidWords, sender: Sender, seq: number | null): void {
    this.sent.set(key, { key, id, seq, participantId: participant.id });
    sender.lastAt = this.now.toISOString();
    sender.recent = [...(sender.recent ?? []), body];
    if (seq !== null) sender.earlierVisible += 1;
  }

  private entryFacts({ id, name, type }: ParticipantFacts) {
    return { participantId: id, name, type, createdAt: this.now, itemId: this.change.room.itemId };
  }
}

/** Nothing has happened to it yet. */
const fresh = {
  supports: 0,
  reactions: {},
  mergedInto: null,
  shortlisted: false,
  answered: null,
  answerHtml: null,
  answerLanguage: null,
};
