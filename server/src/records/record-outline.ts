import {
  type StakeholderGroup,
  stakeholderGroups,
  type StakeholderType,
  stakeholderTypeEntries,
} from '../../../shared/vocabulary/stakeholder-types.js';
import type { RecordFileDto, RecordItemDto, RecordPollDto, RecordQuestionDto } from './dto/record.dto.js';
import { recordMessage } from './record.messages.js';
import { type Block, plainText, readRichText } from './rich-text.js';

/** What a file of a record consists of, whatever its format. */
export type Part = { lang: string } & (
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'words'; blocks: Block[] }
  | { kind: 'list'; items: string[] }
);

interface Reader {
  /** Address of the record's page. */
  url: string;
  /** Of the reader, in which the file says its own words. */
  language: string;
}

/** The parts of a record in the order in which they are read. */
export function outline(record: RecordFileDto, reader: Reader): Part[] {
  return new Outline(record, reader).parts();
}

class Outline {
  constructor(
    private readonly record: RecordFileDto,
    private readonly reader: Reader,
  ) {}

  parts(): Part[] {
    const { questions } = this.record;
    return [
      ...this.head(),
      ...this.section('summary', this.rich(this.record.summaryHtml, this.record.language)),
      ...this.record.items.flatMap((item, at) => this.item(item, at)),
      ...this.section('decisions', this.decisions(null)),
      ...this.section('polls', this.polls(null)),
      ...this.section('open', this.questions(questions.filter(({ answered }) => answered === null))),
      ...this.section('answered', this.questions(questions.filter(({ answered }) => answered !== null))),
      ...this.section(
        'harvests',
        this.record.harvests.flatMap(({ html, lang }) => this.rich(html, lang)),
      ),
      ...this.section('attendance', [this.attendance()]),
    ];
  }

  private head(): Part[] {
    const { session, publishedAt, state } = this.record;
    const { timeZone } = session;
    const hosts = session.hosts.map(({ name }) => name).join(', ');
    const facts = [
      this.say('of', { space: session.space.title }),
      this.say('time', {
        from: this.moment(session.startedAt ?? session.startsAt, timeZone),
        until: this.moment(session.endedAt ?? session.endsAt, timeZone),
        zone: timeZone,
      }),
      ...(hosts ? [this.say('hosts', { hosts })] : []),
      publishedAt && state === 'published'
        ? this.say('published', { when: this.moment(publishedAt, timeZone), zone: timeZone })
        : this.say('draft'),
      this.reader.url,
    ];
    return [
      { kind: 'heading', level: 1, text: session.title, lang: session.language },
      ...(session.purpose ? this.plain(session.purpose, session.language) : []),
      this.list(facts),
    ];
  }

  private item(item: RecordItemDto, at: number): Part[] {
    return [
      { kind: 'heading', level: 2, text: `${at + 1}. ${item.title}`, lang: item.language },
      ...(item.document
        ? this.plain(`${item.document.title} ${item.blockLabel ?? ''}`.trim(), item.document.language)
        : []),
      ...this.rich(item.notesHtml, this.record.language),
      ...this.subsection('decisions', this.decisions(item.id)),
      ...this.polls(item.id),
    ];
  }

  private decisions(itemId: string | null): Part[] {
    const items = this.record.decisions.filter((decision) => decision.itemId === itemId).map(({ text }) => text);
    return items.length > 0 ? [{ kind: 'list', items, lang: this.record.language }] : [];
  }

  private polls(itemId: string | null): Part[] {
    const known = new Set(this.record.items.map(({ id }) => id));
    const here = this.record.polls.filter((poll) => (known.has(poll.itemId ?? '') ? poll.itemId : null) === itemId);
    return here.flatMap((poll) => this.poll(poll));
  }

  private poll(poll: RecordPollDto): Part[] {
    const { base, kind, anonymous, lang } = poll;
    const votes = this.say(anonymous ? 'votes-anonymous' : 'votes', { base });
    return [
      { kind: 'heading', level: 3, text: poll.question, lang },
      ...this.plain(kind === 'ranking' ? `${votes} ${this.say('points')}` : votes, this.reader.language),
      { kind: 'list', items: results(poll), lang },
    ];
  }

  private questions(questions: RecordQuestionDto[]): Part[] {
    return questions.flatMap((question) => [
      ...this.rich(question.html, question.lang),
      this.list([this.say('asked', { supports: question.supports }), ...this.howAnswered(question)]),
      ...(question.answerHtml ? this.rich(question.answerHtml, question.answerLang ?? this.reader.language) : []),
    ]);
  }

  private howAnswered({ answered, answeredAt, later }: RecordQuestionDto): string[] {
    if (answered === null) return [this.say('not-answered')];
    if (answered === 'live') return [this.say('answered-live')];
    const when = answeredAt ? this.moment(new Date(answeredAt), this.record.session.timeZone) : '';
    return [this.say(later ? 'answered-later' : 'answered-written', { when })];
  }

  private attendance(): Part {
    const { total, types, messages } = this.record.attendance;
    const groups = new Map<StakeholderGroup, number>();
    for (const [type, people] of Object.entries(types)) {
      const group = groupOf(type);
      groups.set(group, (groups.get(group) ?? 0) + people);
    }
    const told = stakeholderGroups.filter((group) => groups.has(group));
    return this.list([
      this.say('came', { total, messages }),
      ...told.map((group) => `${this.say(`group.${group}`)}: ${groups.get(group)}`),
    ]);
  }

  private section(
    key: 'summary' | 'decisions' | 'polls' | 'open' | 'answered' | 'harvests' | 'attendance',
    parts: Part[],
  ) {
    return this.under(2, key, parts);
  }

  private subsection(key: 'decisions', parts: Part[]): Part[] {
    return this.under(3, key, parts);
  }

  private under(level: 2 | 3, key: Parameters<Outline['section']>[0], parts: Part[]): Part[] {
    if (parts.length === 0) return [];
    return [{ kind: 'heading', level, text: this.say(key), lang: this.reader.language }, ...parts];
  }

  private rich(html: string, lang: string): Part[] {
    const blocks = readRichText(html);
    return blocks.length > 0 ? [{ kind: 'words', blocks, lang }] : [];
  }

  private plain(text: string, lang: string): Part[] {
    return [{ kind: 'words', blocks: plainText(text), lang }];
  }

  private list(items: string[]): Part {
    return { kind: 'list', items, lang: this.reader.language };
  }

  private say(key: Parameters<typeof recordMessage>[1], values?: Record<string, unknown>): string {
    return recordMessage(this.reader.language, key, values);
  }

  private moment(instant: Date, timeZone: string): string {
    return new Intl.DateTimeFormat(this.reader.language === 'nl' ? 'nl-NL' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone,
    }).format(instant);
  }
}

/** A line for each option or step; open words by how often they were said. */
function results({ kind, options, steps, tally, base }: RecordPollDto): string[] {
  const share = (votes: number) => (base > 0 && kind !== 'ranking' ? ` (${Math.round((votes / base) * 100)} %)` : '');
  const line = (name: string, key: string) => `${name}: ${tally[key] ?? 0}${share(tally[key] ?? 0)}`;
  if (kind === 'words') return Object.keys(tally).map((words) => line(words, words));
  if (kind !== 'scale') return options.map(({ id, text }) => line(text, id));
  const ends = new Map([
    ['1', options[0]?.text],
    [String(steps), options[1]?.text],
  ]);
  return Array.from({ length: steps ?? 0 }, (_, index) => String(index + 1)).map((step) =>
    line(ends.get(step) ? `${step} – ${ends.get(step)}` : step, step),
  );
}

const groupOf = (type: string): StakeholderGroup => stakeholderTypeEntries[type as StakeholderType]?.group ?? 'other';
