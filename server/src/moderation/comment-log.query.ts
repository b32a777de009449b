import { Injectable } from '@nestjs/common';
import { CommentAccess } from '../comments/comment-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows, authorize } from '../kernel/http/policy.js';
import type { CommentFacts } from '../comments/comment.policy.js';
import { presentDecision, presentToAuthor } from './decision.presenter.js';
import type { LogDto, LogEntryDto, LogKind } from './dto/log.dto.js';
import { ItemFacts, type NamedDecision } from './item-facts.js';
import { moderationPolicy } from './moderation.policy.js';

/** Events that stand in the log, by what they are called there. What moderators do to a comment stands there as a decision. */
const kinds: Readonly<Record<string, LogKind>> = {
  'comment.posted': 'posted',
  'comment.edited': 'edited',
  'comment.resubmitted': 'resubmitted',
  'comment.withdrawn': 'withdrawn',
  'comment.screened': 'screened',
  'comment.reported': 'reported',
  'moderation.claimed': 'claimed',
  'moderation.claim-released': 'claim-released',
  'moderation.decided': 'decided',
  'moderation.undone': 'undone',
};

/** Events of which it is said who did it. A reader who reports is nobody's business. */
const named: readonly LogKind[] = [
  'posted',
  'edited',
  'resubmitted',
  'withdrawn',
  'claimed',
  'claim-released',
  'decided',
  'undone',
];

/** Events with which words come. */
const writing: readonly LogKind[] = ['posted', 'edited', 'resubmitted'];

interface EventRow {
  id: string;
  type: string;
  actorName: string | null;
  at: Date;
  data: { revisionId?: string; decisionId?: string; reason?: string; reasons?: string[]; held?: boolean };
}

/** Tells what happened to a comment, from the record of events. */
@Injectable()
export class CommentLog {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly comments: CommentAccess,
    private readonly facts: ItemFacts,
  ) {}

  /**
   * The log of a comment: all of it with names for those who moderate there; for its author, and the organisation in whose
   * name it was said, the decisions about it without names.
   * @throws Problem `not-found`, or `unauthenticated` or `forbidden` for everyone else
   */
  async read(actor: Actor, commentId: string): Promise<LogDto> {
    const comment = await this.comments.load(actor, commentId);
    authorize(actor, moderationPolicy, 'decisions', comment);
    const decisions = (await this.facts.decisions([commentId])).get(commentId) ?? [];
    const isTeam = allows<CommentFacts>(moderationPolicy, 'history', actor, comment);
    const events = await this.events(
      commentId,
      isTeam ? Object.keys(kinds) : ['moderation.decided', 'moderation.undone'],
    );
    const tell = (event: EventRow) => (isTeam ? this.toTeam(actor, event, decisions) : toAuthor(event, decisions));
    return { items: wordsFirst(events).map(tell) };
  }

  private async events(commentId: string, types: string[]): Promise<EventRow[]> {
    return this.db.sql<EventRow>`
      select e.id, e.type, e.created_at as at, e.data, coalesce(nullif(p.name, ''), g.display_name) as "actorName"
      from event e
      left join person p on e.actor_kind = 'person' and p.id = e.actor_id
      left join guest g on e.actor_kind = 'guest' and g.id = e.actor_id
      where e.subject_id = ${commentId} and e.type in (${join(types)}) order by e.id`;
  }

  private toTeam(actor: Actor, event: EventRow, decisions: NamedDecision[]): LogEntryDto {
    const entry = entryOf(event);
    const decision = decisionOf(event, decisions);
    const last = decisions.find(({ undoneAt }) => undoneAt === null) ?? null;
    return {
      ...entry,
      by: named.includes(entry.kind) ? event.actorName : null,
      decision: decision && presentDecision(actor, decision, last, this.clock.now()),
    };
  }
}

/** Words are screened before they are written; people expect to read it the other way round. */
function wordsFirst(events: EventRow[]): EventRow[] {
  const sorted = [...events];
  for (let at = 0; at < sorted.length - 1; at += 1) {
    const [event, next] = sorted.slice(at, at + 2) as [EventRow, EventRow];
    const screens = kinds[event.type] === 'screened' && writing.includes(kinds[next.type] as LogKind);
    if (!screens || next.data.revisionId !== event.data.revisionId) continue;
    sorted.splice(at, 2, next, event);
    at += 1;
  }
  return sorted;
}

function toAuthor(event: EventRow, decisions: NamedDecision[]): LogEntryDto {
  const decision = decisionOf(event, decisions);
  return { ...entryOf(event), by: null, decision: decision && presentToAuthor(decision) };
}

function entryOf({ id, type, at, data }: EventRow): Omit<LogEntryDto, 'by' | 'decision'> {
  const kind = kinds[type] as LogKind;
  return {
    id,
    kind,
    at,
    findings: (data.reasons ?? []) as LogEntryDto['findings'],
    held: data.held ?? false,
    reportReason: kind === 'reported' ? (data.reason as LogEntryDto['reportReason']) : null,
  };
}

function decisionOf({ data }: EventRow, decisions: NamedDecision[]): NamedDecision | null {
  return decisions.find(({ id }) => id === data.decisionId) ?? null;
}
