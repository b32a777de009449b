import { demoAccounts } from '../demo-accounts.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import type { SpeakerName } from './organisations.js';
import type { Stage, Voice } from './stage.js';
import type { Attendee, DemoPoll, Line } from './texts/script.js';

const reactions = ['support', 'agree', 'thanks', 'applause'] as const;

interface Turn {
  id: string;
  name: string;
  state: 'waiting' | 'speaking';
}

/** A live session under way: who has come, and what they do there. */
export class Gathering {
  /** Of the agenda items, in their order. */
  private itemIds: string[] = [];
  private readonly people = new Map<string, Voice>();
  /** Ids of messages by what the script calls them. */
  private readonly lines = new Map<string, string>();
  private readonly chance = new Chance(5);
  /** Reactions and votes that come in while others go on. */
  private readonly comingIn: Promise<unknown>[] = [];
  private pollId = '';
  private main = '';

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
    readonly sessionId: string,
  ) {}

  get roomId(): string {
    return this.main;
  }

  /** Those who came, by name. */
  get names(): string[] {
    return [...this.people.keys()];
  }

  /** The host begins, and everyone comes in. */
  async begin(attendees: Attendee[]): Promise<void> {
    const host = await this.voice('Marit de Wolf');
    const session = await host.send<{ roomId: string; agenda: { id: string }[] }>('GET', this.path());
    this.main = session.roomId;
    this.itemIds = session.agenda.map(({ id }) => id);
    await this.command('start');
    await Promise.all(attendees.map((each) => this.comeIn(each)));
  }

  /** What a host does with the session. */
  async command(command: 'start' | 'end'): Promise<void> {
    await (await this.voice('Marit de Wolf')).send('POST', this.path('/state'), { command });
  }

  /** The API as somebody: with an account where there is one of that name, else as a guest. */
  voice(name: string): Promise<Voice> | Voice {
    const account = demoAccounts.find((each) => each.name === name);
    const personId = account ? this.cast.people[account.key] : this.cast.speakers[name as SpeakerName]?.personId;
    // A guest of this name elsewhere in the story is somebody else.
    return personId ? this.stage.as(personId) : this.stage.guest(`${this.sessionId} ${name}`);
  }

  itemId(place: number): string {
    return known(this.itemIds[place], `item ${place}`);
  }

  /** The id of a message. */
  id(line: string): string {
    return known(this.lines.get(line), `line "${line}"`);
  }

  /** Says a line in a room; some of those who listen react to it. */
  async say(line: Line, roomId: string = this.main, listeners: string[] = this.names): Promise<void> {
    const { by, body, language = 'nl', question, as, to } = line;
    const said = await (
      await this.voice(by)
    ).send<{ id: string }>('POST', `/rooms/${roomId}/messages`, {
      key: crypto.randomUUID(),
      kind: question ? 'question' : 'message',
      body,
      language,
      ...(to ? { parentId: this.id(to) } : {}),
    });
    if (as) this.lines.set(as, said.id);
    for (const reaction of reactions) {
      const path = `/room-messages/${said.id}/reactions/${reaction}`;
      for (const name of this.some(listeners, line[reaction] ?? 0, by)) this.meanwhile(name, path);
    }
  }

  /** Waits until all reactions and votes are there. */
  async settle(): Promise<void> {
    await Promise.all(this.comingIn.splice(0));
  }

  /** Opens a poll, and people begin to vote. */
  async openPoll({ votes, ...poll }: DemoPoll): Promise<void> {
    const host = await this.voice('Marit de Wolf');
    const { id } = await host.send<{ id: string }>('POST', `/rooms/${this.main}/polls`, poll);
    this.pollId = id;
    await host.send('POST', `/polls/${id}/open`);
    const choices = votes.flatMap(([choice, times]) => Array.from({ length: times }, () => choice));
    for (const [at, name] of this.some(this.names, choices.length).entries())
      this.meanwhile(name, `/polls/${id}/vote`, { choice: choices[at] });
  }

  async closePoll(): Promise<void> {
    await this.settle();
    await (await this.voice('Marit de Wolf')).send('POST', `/polls/${this.pollId}/close`);
  }

  /** Who speaks and who waits, in order. */
  async queue(): Promise<Turn[]> {
    const host = await this.voice('Marit de Wolf');
    return (await host.send<{ queue: Turn[] }>('GET', `/rooms/${this.main}`)).queue;
  }

  path(rest = ''): string {
    return `/live-sessions/${this.sessionId}${rest}`;
  }

  private async comeIn({ name, type: stakeholderType }: Attendee): Promise<void> {
    const voice = await this.voice(name);
    await voice.send('POST', this.path('/participants'), { displayName: name, stakeholderType });
    this.people.set(name, voice);
  }

  /** Somebody does something; the story waits for it later. */
  private meanwhile(name: string, path: string, body?: object): void {
    const done = Promise.resolve(this.voice(name)).then((voice) => voice.send('PUT', path, body));
    // Whoever settles hears of a failure; until then nobody has to.
    done.catch(() => undefined);
    this.comingIn.push(done);
  }

  /** So many of them by chance, without one. */
  private some(names: string[], count: number, without = ''): string[] {
    const others = names.filter((name) => name !== without);
    return Array.from({ length: Math.min(count, others.length) }, () => this.chance.take(others));
  }
}

/** @throws Error when a script speaks of something that is not there */
export function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`There is no ${what} in this session.`);
  return found;
}
