import type { NextStep, NextStepOwner, SpaceState } from '../../../shared/spaces.js';
import type { SpaceFacts } from './space-facts.js';

type Dates = Pick<SpaceFacts, 'state' | 'opensAt' | 'closesAt' | 'answerDueAt'>;

/** What has to happen next with a consultation, who has to do it, and by when. */
export interface Step {
  step: NextStep;
  owedBy: NextStepOwner;
  at: Date | null;
  isOverdue: boolean;
}

type Ahead = { step: NextStep; owedBy: NextStepOwner; at: Exclude<keyof Dates, 'state'> };

const steps: Partial<Record<SpaceState, Ahead>> = {
  draft: { step: 'submit', owedBy: 'team', at: 'opensAt' },
  'in-review': { step: 'review', owedBy: 'reviewer', at: 'opensAt' },
  announced: { step: 'open', owedBy: 'clock', at: 'opensAt' },
  open: { step: 'contribute', owedBy: 'everyone', at: 'closesAt' },
  closed: { step: 'analyse', owedBy: 'team', at: 'answerDueAt' },
  'in-analysis': { step: 'answer', owedBy: 'team', at: 'answerDueAt' },
};

/** The next step of a consultation in this effective state; null when nothing is left to do. */
export function nextStepOf(space: Dates, now: Date): Step | null {
  const next = steps[space.state];
  if (!next) return null;
  const at = space[next.at];
  return { step: next.step, owedBy: next.owedBy, at, isOverdue: at !== null && at <= now };
}
