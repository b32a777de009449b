import { commentLifecycle, type ModerationAction, moderationActions } from '../../../shared/comments.js';
import { takes } from '../../../shared/lifecycle.js';
import type { CommentRow } from '../comments/comment-row.js';
import type { LocatedRow } from '../comments/comment.presenter.js';
import type { CommentDto } from '../comments/dto/comment.dto.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import { presentDecision } from './decision.presenter.js';
import type { ClaimDto, DeskItemDto, DeskPlaceDto, DeskReportDto, FindingDto } from './dto/desk-item.dto.js';
import type { AuthorHistory, NamedDecision, NamedItem, OpenReport, SealedWords } from './item-facts.js';
import { type ItemAnchor, type ItemBlock, type ItemDocument, type ItemSpace, keyOf } from './item-places.js';
import { isTakenByOther, moderationPolicy } from './moderation.policy.js';
import type { ScreeningFinding } from './screening-finding.entity.js';

/** What was gathered around the comments of a page. */
export interface Around {
  anchors: Map<string, ItemAnchor>;
  parents: Map<string, CommentDto>;
  spaces: Map<string, ItemSpace>;
  documents: Map<string, ItemDocument>;
  blocks: Map<string, ItemBlock>;
  threads: Map<string, number>;
  items: Map<string, NamedItem>;
  findings: Map<string, ScreeningFinding[]>;
  reports: Map<string, OpenReport[]>;
  decisions: Map<string, NamedDecision[]>;
  histories: Map<string, AuthorHistory>;
  originals: Map<string, SealedWords>;
  now: Date;
}

const nothingElse: AuthorHistory = { visible: 0, waiting: 0, hidden: 0, redacted: 0 };

/** A comment with everything the desk shows of it. */
export function presentDeskItem(actor: Actor, row: LocatedRow, comment: CommentDto, around: Around): DeskItemDto {
  const item = around.items.get(row.id) ?? null;
  const decisions = around.decisions.get(row.id) ?? [];
  const last = decisions.find(({ undoneAt }) => undoneAt === null) ?? null;
  const isTaken = item !== null && isTakenByOther(actor, { ...item, spaceId: row.spaceId }, around.now);
  return {
    comment,
    source: { body: row.body, suggestion: row.suggestion },
    original: original(around.originals.get(row.id)),
    place: placeOf(row, around),
    because: item?.because ?? null,
    since: item?.since ?? null,
    findings: findingsOf(row, around.findings.get(row.id) ?? []),
    reports: (around.reports.get(row.id) ?? []).map((report) => presentReport(row, report)),
    claim: item && claimOf(actor, item, around.now),
    history: around.histories.get(row.id) ?? nothingElse,
    decisions: decisions.map((decision) => presentDecision(actor, decision, last, around.now)),
    lastDecisionId: last?.id ?? null,
    actions: actionsOn(row, item !== null),
    can: isTaken ? { claim: false, decide: false } : can(moderationPolicy, actor, row, ['claim', 'decide']),
  };
}

/** What the state of a comment takes; keeping it is an answer to something that waits. */
function actionsOn({ state }: CommentRow, waits: boolean): ModerationAction[] {
  return moderationActions.filter((action) =>
    action === 'keep' ? waits && state === 'visible' : takes(commentLifecycle, state, action),
  );
}

/** Whose hands an item is in; a claim that has run out is none. */
export function claimOf(actor: Actor, item: NamedItem, now: Date): ClaimDto | null {
  const { claimedBy, claimedName, claimedAt, claimedUntil } = item;
  if (!claimedBy || !claimedAt || !claimedUntil || claimedUntil <= now) return null;
  return { by: claimedName ?? '', mine: claimedBy === personId(actor), at: claimedAt, until: claimedUntil };
}

function original(sealed: SealedWords | undefined) {
  return sealed ? { body: sealed.body, suggestion: sealed.suggestion } : null;
}

function placeOf(row: CommentRow, around: Around): DeskPlaceDto {
  const { parentId, spaceId, rootId } = row;
  const { versionId = null, blockId = null } = around.anchors.get(row.id) ?? {};
  const unnamed = { id: spaceId, kind: 'consultation' as const, slug: '', title: '', language: '' };
  return {
    space: around.spaces.get(spaceId) ?? unnamed,
    document: (versionId && around.documents.get(versionId)) || null,
    block: (versionId && blockId && around.blocks.get(keyOf(versionId, blockId))) || null,
    parent: (parentId && around.parents.get(parentId)) || null,
    threadSize: around.threads.get(rootId) ?? 0,
  };
}

/** What is about the words as they are now comes first. */
function findingsOf(row: CommentRow, findings: ScreeningFinding[]): FindingDto[] {
  const shown = findings.map((finding) => presentFinding(row, finding));
  return [...shown.filter(({ current }) => current), ...shown.filter(({ current }) => !current)];
}

function presentFinding(row: CommentRow, finding: ScreeningFinding): FindingDto {
  const { step, outcome, reason, field, start, end, excerpt, revisionId } = finding;
  return { step, outcome, reason, field, start, end, excerpt, current: revisionId === row.revisionId };
}

function presentReport(
  row: CommentRow,
  { reason, explanation, language, createdAt, revisionId }: OpenReport,
): DeskReportDto {
  return { reason, explanation, language, at: createdAt, current: revisionId === row.revisionId };
}
