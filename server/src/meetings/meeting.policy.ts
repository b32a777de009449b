import { takes } from '../../../shared/lifecycle.js';
import {
  type MeetingCommand,
  meetingLifecycle,
  type MeetingState,
  type MinutesCommand,
  minutesLifecycle,
  type MinutesState,
} from '../../../shared/meetings.js';
import { belongs, type BodyFacts, readsPart } from '../bodies/body.policy.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** What rules need to know of a meeting. */
export interface MeetingFacts {
  body: BodyFacts;
  state: MeetingState;
  startsAt: Date;
  endsAt: Date;
  /** Whether the invitation went out. */
  isAnnounced: boolean;
  /** Null before the meeting was held. */
  minutes: MinutesState | null;
  /** When the facts were asked for. */
  now: Date;
}

const writes = (actor: Actor, { body }: MeetingFacts): Verdict => spacePolicy.write(actor, body.space);

/** Who may do what with a meeting. */
export const meetingPolicy = {
  /** Before the invitation it is for the team; `readableMeetings` says the same in SQL. */
  read: (actor: Actor, { body, isAnnounced }: MeetingFacts) =>
    readsPart(actor, body, 'meetings') && (isAnnounced || inTeam(actor, body.space.id)),
  edit: whileIn('planned', 'invited'),
  /** Points on the agenda stay as they were when the meeting has been held. */
  setAgenda: whileIn('planned', 'invited'),
  handIn: whileIn('planned', 'invited', 'held'),
  invite: command('invite'),
  cancel: command('cancel'),
  hold: (actor: Actor, facts: MeetingFacts): Verdict => {
    const verdict = command('hold')(actor, facts);
    return verdict === true && facts.startsAt > facts.now ? 'invalid-transition' : verdict;
  },
  /** Members say if they come until it is over. */
  reply: (actor: Actor, { body, state, endsAt, now }: MeetingFacts): Verdict =>
    actor.kind === 'person' &&
    body.space.audiences.includes('members') &&
    ((state === 'invited' && endsAt > now && body.space.state !== 'archived') || 'invalid-transition'),
  keepAttendance: whileIn('invited', 'held'),
  readUndisclosed: (actor: Actor, { body }: MeetingFacts) => belongs(actor, body),
  draftMinutes: minutes('circulate'),
  circulate: minutes('circulate'),
  approve: minutes('approve'),
  publish: minutes('publish'),
  raise: whileIn('invited', 'held'),
} satisfies Policy<MeetingFacts>;

/** Who may change what is to be done: whoever may write in the body. */
export const mayFollowUp = (actor: Actor, { space }: BodyFacts): Verdict => spacePolicy.write(actor, space);

function whileIn(...states: MeetingState[]) {
  return (actor: Actor, facts: MeetingFacts): Verdict => {
    const verdict = writes(actor, facts);
    return verdict === true && !states.includes(facts.state) ? 'invalid-transition' : verdict;
  };
}

function command(name: MeetingCommand) {
  return (actor: Actor, facts: MeetingFacts): Verdict => {
    const verdict = writes(actor, facts);
    return verdict === true && !takes(meetingLifecycle, facts.state, name) ? 'invalid-transition' : verdict;
  };
}

function minutes(name: MinutesCommand) {
  return (actor: Actor, facts: MeetingFacts): Verdict => {
    const verdict = writes(actor, facts);
    if (verdict !== true) return verdict;
    return (facts.minutes !== null && takes(minutesLifecycle, facts.minutes, name)) || 'invalid-transition';
  };
}
