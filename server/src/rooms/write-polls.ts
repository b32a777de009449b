import { Injectable } from '@nestjs/common';
import { InvalidTransition, takes } from '../../../shared/lifecycle.js';
import { pollLifecycle, type RoomPoll } from '../../../shared/rooms.js';
import type { Violation } from '../../../shared/problems.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { languageOf } from '../comments/comment-language.js';
import { cleanText } from '../comments/markdown.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import type { EditPollDto, NewPollDto } from './dto/poll.dto.js';
import { pollColumns, type PollRow, toRoomPoll } from './poll-row.js';
import { RoomAccess } from './room-access.js';
import { type RoomChange, RoomChanges } from './room-changes.js';

type Definition = Pick<PollRow, 'kind' | 'question' | 'language' | 'options' | 'steps' | 'anonymous' | 'results'>;

/** Prepares polls. Nobody but the hosts sees a draft. */
@Injectable()
export class WritePolls {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
  ) {}

  /** @throws Problem as `authorize` does, for everyone but hosts; `validation-failed` when options or steps do not fit the kind */
  async create(actor: Actor, roomId: string, input: NewPollDto): Promise<RoomPoll> {
    await this.access.require(actor, roomId, 'host');
    const { language, ...given } = input;
    const named = contentLanguage(language ?? '') ?? undefined;
    const poll = define({ ...blank, language: languageOf(named, input.question, actor.language) }, given);
    return this.changes.change(roomId, async (change) => {
      const id = newId();
      await this.db
        .sql`insert into poll (id, room_id, kind, question, language, options, steps, anonymous, results, state, created_at)
        values (${id}, ${roomId}, ${poll.kind}, ${poll.question}, ${poll.language}, ${JSON.stringify(poll.options)}, ${poll.steps},
          ${poll.anonymous}, ${poll.results}, 'draft', ${this.clock.now()})`;
      change.console();
      return toRoomPoll(await this.read(id));
    });
  }

  /** @throws Problem as `create` does; `not-found`; InvalidTransition when it is no draft any more */
  async edit(actor: Actor, pollId: string, input: EditPollDto): Promise<RoomPoll> {
    return this.changeDraft(actor, pollId, 'edit', async (before) => {
      const poll = define(before, input);
      await this.db.sql`update poll set kind = ${poll.kind}, question = ${poll.question}, language = ${poll.language},
        options = ${JSON.stringify(poll.options)}, steps = ${poll.steps}, anonymous = ${poll.anonymous}, results = ${poll.results}
        where id = ${pollId}`;
      return toRoomPoll(await this.read(pollId));
    });
  }

  /** @throws Problem `not-found`, or as `authorize` does; InvalidTransition when it is no draft any more */
  async delete(actor: Actor, pollId: string): Promise<void> {
    await this.changeDraft(actor, pollId, 'delete', () => this.db.sql`delete from poll where id = ${pollId}`);
  }

  private async changeDraft<T>(
    actor: Actor,
    pollId: string,
    command: 'edit' | 'delete',
    work: (poll: PollRow, change: RoomChange) => Promise<T>,
  ): Promise<T> {
    const { id } = await this.access.requireOf(actor, sql`poll where id = ${pollId}`, 'host');
    return this.changes.change(id, async (change) => {
      const poll = await this.read(pollId);
      if (!takes(pollLifecycle, poll.state, command)) throw new InvalidTransition(poll.state, command);
      change.console();
      return work(poll, change);
    });
  }

  private async read(id: string): Promise<PollRow> {
    const [row] = await this.db.query<PollRow>(sql`select ${pollColumns} from poll k where k.id = ${id}`);
    return found(row);
  }
}

/** What a new poll is unless the host says otherwise. */
const blank: Definition = {
  kind: 'single',
  question: '',
  language: 'en',
  options: [],
  steps: null,
  anonymous: true,
  results: 'end',
};

/** @throws Problem `validation-failed` when options or steps do not fit the kind */
function define(before: Definition, { options, question, ...input }: EditPollDto): Definition {
  const poll = {
    ...before,
    ...input,
    question: question === undefined ? before.question : cleanText(question),
    options: options === undefined ? before.options : options.map(asOption),
  };
  const errors = [...wrongOptions(poll), ...wrongSteps(poll)];
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  return poll;
}

const asOption = (text: string, index: number) => ({ id: String(index + 1), text: cleanText(text) });

function wrongOptions({ kind, options }: Definition): Violation[] {
  const refused = (code: string, limit?: number): Violation[] => [
    { pointer: '/options', code, ...(limit === undefined ? {} : { params: { limit } }) },
  ];
  if (kind === 'words') return options.length > 0 ? refused('arrayMaxSize', 0) : [];
  if (new Set(options.map(({ text }) => text)).size < options.length) return refused('arrayUnique');
  if (kind === 'scale' && options.length === 0) return [];
  if (options.length < 2) return refused('arrayMinSize', 2);
  return kind === 'scale' && options.length > 2 ? refused('arrayMaxSize', 2) : [];
}

function wrongSteps({ kind, steps }: Definition): Violation[] {
  if ((kind === 'scale') === (steps !== null)) return [];
  return [{ pointer: '/steps', code: kind === 'scale' ? 'isInt' : 'isEmpty' }];
}
