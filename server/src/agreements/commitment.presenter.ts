import { commitmentCommandsOf } from '../../../shared/agreements.js';
import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import { type CommitmentFacts, commitmentPolicy } from './commitment.policy.js';
import type { CommitmentDetails, CommitmentRow } from './commitment.query.js';
import type { CommitmentDto, CommitmentItemDto } from './dto/commitment.dto.js';

/** A commitment in a list. */
export function presentCommitmentItem(row: CommitmentRow): CommitmentItemDto {
  const { id, body, organisation, text, language, status, dueOn, isOverdue, evidence, createdAt } = row;
  return { id, body, organisation, text, language, status, dueOn, isOverdue, evidenceCount: evidence, createdAt };
}

/** A commitment as its page shows it to this reader. */
export function presentCommitment(
  row: CommitmentRow,
  { changes, ...details }: CommitmentDetails,
  facts: CommitmentFacts,
  actor: Actor,
): CommitmentDto {
  const may = can(commitmentPolicy, actor, facts, ['edit', 'move', 'prove']);
  return {
    ...presentCommitmentItem(row),
    ...details,
    version: row.version,
    changes: changes.map((change) => ({ ...change, changedAt: new Date(change.changedAt) })),
    steps: may.move ? commitmentCommandsOf(row.status) : [],
    can: may,
  };
}
