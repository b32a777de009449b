import {
  effectiveOpinionState,
  type OpinionOwer,
  type OpinionState,
  outcomeOfVote,
  type RoundOutcome,
} from '../../../shared/opinions.js';
import type { OpinionItemDto } from './dto/opinion.dto.js';
import type { RoundDto } from './dto/round.dto.js';
import type { OpinionRow, RoundRow } from './opinion.query.js';

/** An opinion as a list shows it, in the state that holds now. */
export function presentItem(row: OpinionRow, now: Date): OpinionItemDto {
  const state = effectiveOpinionState(row.state, row.round, now);
  const { id, kind, title, language, number, year, addressee, createdAt, publishedAt, answerDueAt, recommendations } =
    row;
  const waits = recommendations.answered < recommendations.total;
  const isOverdue = state === 'published' && waits && answerDueAt !== null && answerDueAt <= now;
  const shown = { id, kind, state, title, language, number, year, addressee, createdAt, publishedAt, answerDueAt };
  return { ...shown, isOverdue, recommendations, ...nextStep(row, state, now) };
}

/** Who owes the next step, and by when. */
function nextStep(row: OpinionRow, state: OpinionState, now: Date): { owes: OpinionOwer; owedBy: Date | null } {
  const statementsUntil = row.statementsUntil ?? endOfStatements(row);
  switch (state) {
    case 'objecting':
    case 'voting':
      return { owes: 'members', owedBy: row.round?.closesAt ?? null };
    case 'adopted':
      return statementsUntil && now < statementsUntil
        ? { owes: 'members', owedBy: statementsUntil }
        : { owes: 'team', owedBy: null };
    case 'published': {
      const waits = row.addressee && row.recommendations.answered < row.recommendations.total;
      return waits ? { owes: 'addressee', owedBy: row.answerDueAt } : { owes: 'nobody', owedBy: null };
    }
    case 'withdrawn':
      return { owes: 'nobody', owedBy: null };
    default:
      return { owes: 'team', owedBy: null };
  }
}

/** Until when minority statements may be attached after the last round, if it adopts the text. */
export function endOfStatements({ round }: Pick<OpinionRow, 'round'>): Date | null {
  return round && new Date(round.closesAt.getTime() + round.statementDays * 24 * 3_600_000);
}

/** A round as readers may see it: what was voted comes out when it is over. */
export function presentRound(row: RoundRow, now: Date): Omit<RoundDto, 'objection' | 'votes'> {
  const { versionId: _, tally, closedAt: __, ...round } = row;
  const outcome = outcomeOf(row, now);
  return { ...round, outcome, tally: outcome !== null && row.method === 'vote' ? tally : null };
}

function outcomeOf(round: RoundRow, now: Date): RoundOutcome | null {
  if (round.outcome || now < round.closesAt) return round.outcome;
  return round.method === 'vote' ? outcomeOfVote(round, round.tally) : 'adopted';
}
