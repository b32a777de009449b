import type { Score } from './assessment.entity.js';

/** What a criterion counts. */
export interface Weight {
  id: string;
  weight: number;
}

/** How an application does in the eyes of its assessors, on the scale of the call. */
export interface Standing {
  /** Weighted mean of all who sent theirs; null when nobody has. */
  mean: number | null;
  /** Distance between the highest and the lowest of them; null when fewer than two. */
  spread: number | null;
}

/** What one assessor's scores come to, each criterion counting by its weight. */
export function totalOf(scores: Score[], weights: Weight[]): number {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const points = weights.map(({ id, weight }) => weight * (scores.find((it) => it.criterionId === id)?.score ?? 0));
  return whole === 0 ? 0 : points.reduce((sum, value) => sum + value, 0) / whole;
}

/** What all assessors' scores come to. Who sent nothing, and who left it to others, does not count. */
export function standingOf(sent: Score[][], weights: Weight[]): Standing {
  const totals = sent.map((scores) => totalOf(scores, weights));
  if (totals.length === 0) return { mean: null, spread: null };
  const mean = totals.reduce((sum, value) => sum + value, 0) / totals.length;
  return { mean: round(mean), spread: totals.length > 1 ? round(Math.max(...totals) - Math.min(...totals)) : null };
}

/** The ranks of these means, the highest first; equal ones share theirs. Null where one is not known to the reader. */
export function ranks(means: (number | null)[], areAllKnown: boolean): (number | null)[] {
  if (!areAllKnown) return means.map(() => null);
  return means.map((mean) =>
    mean === null ? null : 1 + means.filter((other) => other !== null && other > mean).length,
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
