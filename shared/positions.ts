import type { CommandOf, Lifecycle } from './lifecycle.js';

/** The words of joint positions: one text that several organisations write, sign and hand in together. */

/**
 * The life of a joint position. While it is signed its text stands still; written on, it asks again. Handed in, it never changes.
 */
export const positionLifecycle = {
  drafting: { settle: 'signing' },
  signing: { redraft: 'drafting', 'hand-in': 'handed-in' },
  'handed-in': {},
} as const satisfies Lifecycle;
export type PositionState = keyof typeof positionLifecycle;
export type PositionCommand = CommandOf<typeof positionLifecycle>;
export const positionStates = Object.keys(positionLifecycle) as PositionState[];

/** On whose decision an organisation signs: its board's, its secretariat's, or its members', who were asked. */
export const mandates = ['board', 'secretariat', 'members'] as const;
export type Mandate = (typeof mandates)[number];

export const positionLimits = {
  title: 300,
  paragraph: 10_000,
  paragraphs: 300,
  organisations: 200,
  comment: 4000,
  reservation: 4000,
  reason: 2000,
  function: 200,
  members: 100_000_000,
  /** Organisations whose signatures make it a joint one. */
  signatures: 2,
} as const;
