import { effectiveOpinionState, majorities, outcomeOfVote, type RunningRound } from '../../shared/opinions.js';

const rules = { quorum: 0, majority: 'votes-cast' as const, seats: 9 };
const tally = (votes: [number, number, number]) => ({ for: votes[0], against: votes[1], abstain: votes[2] });

describe('a vote', () => {
  it.each([
    ['votes-cast', [3, 2, 4], 'adopted'],
    ['votes-cast', [2, 2, 5], 'rejected'],
    ['votes-cast', [0, 0, 9], 'rejected'],
    ['members', [5, 0, 0], 'adopted'],
    ['members', [4, 0, 5], 'rejected'],
    ['two-thirds', [4, 2, 3], 'adopted'],
    ['two-thirds', [3, 2, 0], 'rejected'],
    ['two-thirds', [0, 0, 9], 'rejected'],
  ] as const)('by the rule %s with %j is %s', (majority, votes, outcome) => {
    expect(outcomeOfVote({ ...rules, majority }, tally([...votes]))).toBe(outcome);
  });

  it('in which nobody voted misses its quorum whatever the rules are', () => {
    for (const majority of majorities)
      expect(outcomeOfVote({ ...rules, majority }, tally([0, 0, 0]))).toBe('quorum-missed');
  });

  it('counts abstentions towards the quorum, which is reached exactly', () => {
    const third = { ...rules, quorum: 34, seats: 3 };
    expect(outcomeOfVote(third, tally([1, 0, 0]))).toBe('quorum-missed');
    expect(outcomeOfVote({ ...third, quorum: 33 }, tally([1, 0, 0]))).toBe('adopted');
    expect(outcomeOfVote(third, tally([1, 0, 1]))).toBe('adopted');
  });

  it('and an objection period end at their instant, and nothing else ends by the clock', () => {
    const closesAt = new Date('2027-03-10T09:00:00Z');
    const round: RunningRound = { ...rules, closesAt, tally: tally([1, 2, 0]) };
    const before = new Date(closesAt.getTime() - 1);
    expect(effectiveOpinionState('voting', round, before)).toBe('voting');
    expect(effectiveOpinionState('voting', round, closesAt)).toBe('rejected');
    expect(effectiveOpinionState('objecting', round, closesAt)).toBe('adopted');
    for (const state of ['drafting', 'objected', 'rejected', 'published', 'withdrawn'] as const)
      expect(effectiveOpinionState(state, round, closesAt)).toBe(state);
  });
});
