import { Injectable } from '@nestjs/common';
import { type CommentState, redactionMark } from '../../../shared/comments.js';
import { AuthorNames, Authors } from '../accounts/authors.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows, can } from '../kernel/http/policy.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import { CommentExtras } from './comment-extras.js';
import { commentMessages } from './comment.messages.js';
import { type CommentFacts, commentPolicy, isAuthor } from './comment.policy.js';
import type { CommentRow } from './comment-row.js';
import type {
  CommentAnswerDto,
  CommentAuthorDto,
  CommentDecisionDto,
  CommentDto,
  CommentSaidInDto,
  SuggestionDto,
} from './dto/comment.dto.js';
import { withRedactionWord } from './markdown.js';

const actions = ['edit', 'withdraw', 'reply', 'support', 'report', 'moderate', 'answer'] as const;

/** What is said beside the rows of a page, gathered once for all of them. */
interface Beside {
  names: AuthorNames;
  answers: Map<string, CommentAnswerDto>;
  decisions: Map<string, CommentDecisionDto>;
  sessions: Map<string, CommentSaidInDto>;
}

/** A comment with the activity it was made in. */
export type LocatedRow = CommentRow & { activity: ActivityFacts };

/** Rows as those who ask may see them. */
@Injectable()
export class CommentPresenter {
  constructor(
    private readonly authors: Authors,
    private readonly extras: CommentExtras,
  ) {}

  /** Comments of one activity, in the order of the rows. */
  async inActivity(actor: Actor, activity: ActivityFacts, rows: CommentRow[]): Promise<CommentDto[]> {
    return this.located(
      actor,
      rows.map((row) => ({ ...row, activity })),
    );
  }

  /** Comments of several activities, in the order of the rows. */
  async located(actor: Actor, rows: LocatedRow[]): Promise<CommentDto[]> {
    const beside = await this.gather(actor, rows);
    return rows.map((row) => present(actor, row, beside));
  }

  async one(actor: Actor, row: LocatedRow): Promise<CommentDto> {
    return present(actor, row, await this.gather(actor, [row]));
  }

  /** A comment that its author has just sent: nobody has said anything beside it yet. */
  fresh(author: Actor, row: LocatedRow): CommentDto {
    const names = new AuthorNames(new Map([[author.id as string, author.name]]));
    return present(author, row, { names, answers: new Map(), decisions: new Map(), sessions: new Map() });
  }

  private async gather(actor: Actor, rows: LocatedRow[]): Promise<Beside> {
    const people = rows.flatMap((row) => row.personId ?? []);
    const guests = rows.flatMap((row) => (row.personId ? [] : (row.guestId ?? [])));
    return {
      names: await this.authors.names({ people, guests }),
      answers: await this.extras.answersTo(actor, rows),
      decisions: await this.extras.lastDecisions(rows.filter((row) => isToldWhy(actor, row)).map((row) => row.id)),
      sessions: await this.extras.saidIn(
        actor,
        rows.flatMap(({ id, parentId }) => (parentId ? [] : id)),
      ),
    };
  }
}

/** Decisions are told to those who said it while it is not, or not wholly, shown. */
function isToldWhy(actor: Actor, row: LocatedRow): boolean {
  const isRestricted = row.redacted || row.state === 'hidden' || row.state === 'returned';
  return isRestricted && commentPolicy.decision(actor, row);
}

function present(actor: Actor, row: LocatedRow, beside: Beside): CommentDto {
  const hasWords = commentPolicy.words(actor, row);
  return {
    ...placeOf(row),
    ...(hasWords ? wordsOf(actor, row, beside) : nothingBut(row)),
    counts: { replies: row.descendants, supports: hasWords ? row.supports : 0 },
    revisionId: row.revisionId,
    revisionNumber: row.revisionNumber,
    answer: hasWords ? (beside.answers.get(row.id) ?? null) : null,
    decision: hasWords ? (beside.decisions.get(row.id) ?? null) : null,
    saidIn: hasWords ? (beside.sessions.get(row.id) ?? null) : null,
    can: can<CommentFacts, (typeof actions)[number]>(commentPolicy, actor, row, actions),
  };
}

function placeOf(row: CommentRow) {
  return {
    id: row.id,
    spaceId: row.spaceId,
    activityId: row.activityId,
    documentId: row.documentId,
    rootId: row.rootId,
    parentId: row.parentId,
    depth: row.ancestors.length,
    createdAt: row.createdAt,
    anchor: anchorOf(row),
    anchorOutcome: row.versionId ? row.anchorOutcome : null,
  };
}

function wordsOf(actor: Actor, row: LocatedRow, { names }: Beside) {
  return {
    gone: null,
    state: row.state,
    author: authorOf(actor, row, names),
    stance: row.stance,
    language: row.language,
    bodyHtml: shownHtml(row, actor.language),
    body: allows<CommentFacts>(commentPolicy, 'edit', actor, row) ? row.body : null,
    suggestion: suggestionOf(row, actor.language),
    supported: row.supported,
    edited: row.editedAt ? { at: row.editedAt, count: row.editCount } : null,
    redacted: row.redacted,
  };
}

const goneBecause: Record<CommentState, NonNullable<CommentDto['gone']>> = {
  withdrawn: 'withdrawn',
  hidden: 'hidden',
  held: 'waiting',
  returned: 'waiting',
  visible: 'waiting',
};

function nothingBut(row: CommentRow) {
  return {
    gone: goneBecause[row.state],
    state: null,
    author: null,
    stance: null,
    language: null,
    bodyHtml: null,
    body: null,
    suggestion: null,
    supported: false,
    edited: null,
    redacted: false,
  };
}

/** Text as readers see it, with the word for what was taken out in their language. */
export function shownHtml(text: { bodyHtml: string }, language: string): string {
  return withRedactionWord(text.bodyHtml, commentMessages(language, 'redacted'));
}

/** Other words with what they change, or null. */
export function suggestionOf(
  { suggestion, suggestionDiff }: Pick<CommentRow, 'suggestion' | 'suggestionDiff'>,
  language: string,
): SuggestionDto | null {
  if (suggestion === null) return null;
  const shown = (text: string) => text.replaceAll(redactionMark, `[${commentMessages(language, 'redacted')}]`);
  const diff = (suggestionDiff ?? []).map(({ kind, text }) => ({ kind, text: shown(text) }));
  return { text: shown(suggestion), diff };
}

function authorOf(actor: Actor, row: CommentRow, names: AuthorNames): CommentAuthorDto {
  const { personId, guestId, organisationId, organisationSlug, organisationName, stakeholderType } = row;
  return {
    kind: personId ? 'person' : 'guest',
    id: personId ?? (guestId as string),
    name: names.of(personId ?? guestId),
    organisation:
      organisationId && organisationSlug && stakeholderType
        ? { id: organisationId, slug: organisationSlug, name: organisationName ?? organisationSlug, stakeholderType }
        : null,
    isMe: isAuthor(actor, row),
  };
}

function anchorOf(row: CommentRow): CommentDto['anchor'] {
  const { versionId, blockId, quoteExact, quotePrefix, quoteSuffix, quoteStart, quoteEnd } = row;
  if (!versionId || !blockId) return null;
  const hasPassage = quoteExact !== null && quoteStart !== null && quoteEnd !== null;
  return {
    versionId,
    blockId,
    quote: hasPassage ? { exact: quoteExact, prefix: quotePrefix ?? '', suffix: quoteSuffix ?? '' } : null,
    position: hasPassage ? { start: quoteStart, end: quoteEnd } : null,
  };
}
