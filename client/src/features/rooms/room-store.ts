import type { LiveEvents } from '../../../../shared/live.js';
import type {
  Done,
  GoneEntry,
  ParticipantState,
  PollChoice,
  RoomEntry,
  RoomFigures,
  RoomFrame,
  RoomReaction,
  RoomState,
  SentKind,
} from '../../../../shared/rooms.js';
import { unpacked } from '../../../../shared/room-wire.js';
import type { Talk, Talker } from '../../lib/talk.js';
import type { RoomOutbox } from './outbox.js';
import { RoomLog } from './room-log.js';
import { RoomMail } from './room-mail.js';
import type { RoomView } from './room-view.js';

export interface RoomStoreOptions {
  state: RoomState;
  self: ParticipantState | null;
  /** Opens the line. */
  talk: (talker: Talker) => Promise<Talk>;
  /** What waits in this browser; asked for once the page is alive. */
  outbox: () => RoomOutbox;
}

/** Milliseconds in which changes are told together, so that a busy room does not have the page drawn for each. */
const together = 60;
/** Milliseconds in which a frame that is late may still come by itself. */
const patience = 400;
/** Milliseconds after which entering is tried again. */
const pause = 2000;
/** Refusals to enter that do not go away by trying again. */
const final: ReadonlySet<string> = new Set([
  'not-found',
  'forbidden',
  'removed',
  'session-not-open',
  'session-cancelled',
]);

const none: readonly never[] = [];

/** A live room as one page has it. Knows nothing of how it is shown. */
export class RoomStore {
  private readonly log: RoomLog;
  private readonly listeners = new Set<() => void>();
  private readonly newsListeners = new Set<(entries: readonly RoomEntry[]) => void>();
  private own: ParticipantState | null;
  private mail: RoomMail | null = null;
  private line: Talk | null = null;
  private isUp = false;
  private entered = false;
  private asking = false;
  private shutOut: string | null = null;
  private agendaChanges = 0;
  /** The highest number the room was said to have. */
  private heardOf = 0;
  private shown: RoomView;
  private telling: ReturnType<typeof setTimeout> | null = null;
  private checking: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: RoomStoreOptions) {
    this.log = new RoomLog(options.state);
    this.own = options.self;
    this.shown = this.compose();
  }

  get room(): string {
    return this.options.state.room;
  }

  /** Goes in. @returns goes out again */
  readonly start = (): (() => void) => {
    const mail = new RoomMail(this.room, this.options.outbox(), {
      ask: (input) => this.ask('room.say', input),
      changed: () => this.tell(),
    });
    this.mail = mail;
    this.tell();
    let ended = false;
    void this.options.talk(this.talker).then((line) => {
      if (ended) return line.end();
      this.line = line;
      if (this.isUp) void this.enter();
    });
    return () => {
      ended = true;
      mail.hold();
      this.line?.leave(this.room);
      this.line?.end();
      [this.line, this.isUp, this.entered] = [null, false, false];
    };
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly view = (): RoomView => this.shown;

  /** Hears of messages that came while the page was open, and of those it missed. @returns stops */
  readonly onNews = (listener: (entries: readonly RoomEntry[]) => void): (() => void) => {
    this.newsListeners.add(listener);
    return () => this.newsListeners.delete(listener);
  };

  /** Says or asks something: at once, or as soon as the line is there. */
  say(kind: SentKind, body: string, parentId: string | null): void {
    this.mail?.write({ kind, body, parentId });
  }

  /** Tries again to send what was refused. */
  retry(key: string): void {
    this.mail?.retry(key);
  }

  /** Takes back what was not sent. */
  discard(key: string): void {
    this.mail?.discard(key);
  }

  /** Gives a reaction or takes it back. @returns the code of a refusal, or null */
  async react(messageId: string, reaction: RoomReaction, on: boolean): Promise<string | null> {
    this.setReaction(messageId, reaction, on);
    const refusal = await refusalOf(this.ask('room.react', { room: this.room, messageId, reaction, on }));
    if (refusal !== null) this.setReaction(messageId, reaction, !on);
    return refusal;
  }

  /** Votes, or changes the vote. @returns the code of a refusal, or null */
  async vote(pollId: string, choice: PollChoice): Promise<string | null> {
    const refusal = await refusalOf(this.ask('room.vote', { room: this.room, pollId, choice }));
    if (refusal === null && this.own) this.own = { ...this.own, votes: { ...this.own.votes, [pollId]: choice } };
    this.tell();
    return refusal;
  }

  /** Raises the hand or takes it down. @returns the code of a refusal, or null */
  hand(raised: boolean): Promise<string | null> {
    return refusalOf(this.ask('room.hand', { room: this.room, raised }));
  }

  /** Who the person is has changed: the line is opened anew. */
  renew(self: ParticipantState): void {
    this.own = self;
    this.tell();
    this.line?.renew();
  }

  /** Takes messages from before the feed. */
  addEarlier(entries: readonly (RoomEntry | GoneEntry)[], hasEarlier: boolean): void {
    this.log.addEarlier(entries, hasEarlier);
    this.tell();
  }

  private readonly talker: Talker = {
    up: () => {
      this.isUp = true;
      if (this.line) void this.enter();
    },
    down: () => {
      [this.isUp, this.entered, this.asking] = [false, false, false];
      this.mail?.hold();
      this.tell();
    },
    hear: (name, event) => this.hear({ name, event } as Told),
  };

  private hear({ name, event }: Told): void {
    if (name === 'evicted' && event.room === `room:${this.room}`) this.showOut('removed');
    if (event.room !== this.room) return;
    if (name === 'room.state') this.begin(unpacked(event));
    if (name === 'room.frame') this.take(unpacked(event));
    if (name === 'room.figures') this.notice(event);
    if (name === 'room.self') this.stand(event);
  }

  /** Enters, or asks for what is missing. */
  private async enter(): Promise<void> {
    if (this.asking || !this.line || this.shutOut) return;
    this.asking = true;
    const done = await this.line.ask('room.enter', { room: this.room, since: this.log.contents.at }).catch(() => null);
    if (done?.ok) return;
    this.asking = false;
    if (done && final.has(done.code)) this.showOut(done.code);
    else setTimeout(() => this.isUp && void this.enter(), pause);
  }

  private begin(state: RoomState): void {
    const fresh = this.log.begin(state);
    [this.asking, this.entered] = [false, true];
    this.mail?.go();
    this.after(fresh);
  }

  private take(frame: RoomFrame): void {
    if (frame.agenda) this.agendaChanges += 1;
    this.after(this.log.take(frame));
  }

  private notice(figures: RoomFigures): void {
    this.heardOf = figures.seq;
    this.log.notice(figures);
    this.after([]);
  }

  private stand(self: ParticipantState): void {
    this.own = self;
    this.mail?.held(self.waiting.map(({ key }) => key));
    this.tell();
  }

  private after(fresh: readonly RoomEntry[]): void {
    if (this.isBehind()) this.checkSoon();
    if (fresh.some(({ author }) => author && author.id === this.own?.id)) this.mail?.landed();
    if (fresh.length > 0) for (const listener of this.newsListeners) listener(fresh);
    this.tell();
  }

  private isBehind(): boolean {
    return this.log.hasGap || this.heardOf > this.log.contents.at;
  }

  /** What is late by itself comes soon; what does not is asked for. */
  private checkSoon(): void {
    this.checking ??= setTimeout(() => {
      this.checking = null;
      if (this.isBehind()) void this.enter();
    }, patience);
  }

  private showOut(code: string): void {
    this.shutOut = code;
    this.entered = false;
    this.mail?.hold();
    this.tell();
  }

  private setReaction(messageId: string, reaction: RoomReaction, on: boolean): void {
    if (!this.own) return;
    const others = (this.own.reactions[messageId] ?? []).filter((each) => each !== reaction);
    const reactions = { ...this.own.reactions, [messageId]: on ? [...others, reaction] : others };
    this.own = { ...this.own, reactions };
    this.tell();
  }

  private readonly ask: Talk['ask'] = async (name, input) => {
    if (!this.line || !this.entered) throw new Error('the room is not entered');
    return this.line.ask(name, input);
  };

  private tell(): void {
    this.telling ??= setTimeout(() => {
      this.telling = null;
      this.shown = this.compose();
      for (const listener of this.listeners) listener();
    }, together);
  }

  private compose(): RoomView {
    const { contents } = this.log;
    return {
      ...contents,
      entered: this.entered,
      self: this.own,
      waiting: this.mail?.waiting ?? none,
      sent: this.mail?.unseen(contents) ?? none,
      keeps: this.mail?.keeps ?? true,
      shutOut: this.shutOut,
      agendaChanges: this.agendaChanges,
    };
  }
}

/** An event with its name, so that the one tells what the other is. */
type Told = { [Name in keyof LiveEvents]: { name: Name; event: LiveEvents[Name] } }[keyof LiveEvents];

function refusalOf(asked: Promise<Done>): Promise<string | null> {
  return asked.then(
    (done) => (done.ok ? null : done.code),
    () => 'offline',
  );
}
