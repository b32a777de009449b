import {
  type StakeholderGroup,
  stakeholderGroups,
  type StakeholderType,
  stakeholderTypeEntries,
} from '../../../shared/vocabulary/stakeholder-types.js';
import type {
  RecordFileDto,
  RecordItemDto,
  RecordPollDto,
  RecordQuestionDto,
  RecordSessionDto,
} from './dto/record.dto.js';
import { results } from './record-results.js';
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
      ...this.section('comments', this.comments()),
      ...this.section('attendance', [this.attendance()]),
    ];
  }

  private head(): Part[] {
    const { session, publishedAt, state } = this.record;
    const { timeZone } = session;
    const hosts = session.hosts.map(({ name }) => name).join(', ');
    const facts = [
      this.say('what'),
      this.say('of', { space: session.space.title }),
      this.say('time', { when: this.span(session), zone: timeZone }),
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
    const written = [
      ...this.rich(item.notesHtml, this.record.language),
      ...this.subsection('decisions', this.decisions(item.id)),
      ...this.polls(item.id),
    ];
    return [
      { kind: 'heading', level: 2, text: `${at + 1}. ${item.title}`, lang: item.language },
      ...this.about(item),
      ...(written.length > 0 ? written : this.plain(this.say('nothing-noted'), this.reader.language)),
    ];
  }

  /** The text that was under discussion, with its passage. */
  private about({ document, passage, passageLanguage, blockLabel }: RecordItemDto): Part[] {
    if (!document) return [];
    const title = this.plain(document.title, document.language);
    if (!passage) return title;
    const blocks = plainText(`${blockLabel ?? ''} ${passage}`.trim()).map((block) => ({ ...block, quoted: true }));
    return [...title, { kind: 'words', blocks, lang: passageLanguage ?? document.language }];
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
      ...this.rich(question.html, question.lang, inBold),
      this.list([
        ...(question.supports > 0 ? [this.say('asked', { supports: question.supports })] : []),
        ...this.howAnswered(question),
        ...this.became(question),
      ]),
      ...(question.answerHtml ? this.rich(question.answerHtml, question.answerLang ?? this.reader.language) : []),
    ]);
  }

  private howAnswered({ answered, answeredAt, later }: RecordQuestionDto): string[] {
    if (answered === null) return [this.say('not-answered')];
    if (answered === 'live') return [this.say('answered-live')];
    const when = answeredAt ? this.moment(new Date(answeredAt), this.record.session.timeZone) : '';
    return [this.say(later ? 'answered-later' : 'answered-written', { when })];
  }

  private comments(): Part[] {
    return this.record.comments.flatMap(({ id, html, lang }) => [
      ...this.rich(html, lang),
      this.list(this.became({ commentId: id })),
    ]);
  }

  private became({ commentId }: { commentId: string | null }): string[] {
    if (!commentId) return [];
    const path = `/consultations/${this.record.session.space.slug}/comments/${commentId}`;
    return [this.say('became', { url: new URL(path, this.reader.url).href })];
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
    key: 'summary' | 'decisions' | 'polls' | 'open' | 'answered' | 'harvests' | 'comments' | 'attendance',
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

  private rich(html: string, lang: string, look = (block: Block) => block): Part[] {
    const blocks = readRichText(html).map(look);
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

  /** From the beginning to the end, with the date once when both are on one day. */
  private span({ startedAt, startsAt, endedAt, endsAt, timeZone }: RecordSessionDto): string {
    return this.format(timeZone).formatRange(startedAt ?? startsAt, endedAt ?? endsAt);
  }

  private moment(instant: Date, timeZone: string): string {
    return this.format(timeZone).format(instant);
  }

  private format(timeZone: string): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.reader.language === 'nl' ? 'nl-NL' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone,
    });
  }
}

const groupOf = (type: string): StakeholderGroup => stakeholderTypeEntries[type as StakeholderType]?.group ?? 'other';

const inBold = (block: Block): Block => ({ ...block, runs: block.runs.map((run) => ({ ...run, strong: true })) });
