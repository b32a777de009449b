import { array, assert, constantFrom, property, record } from 'fast-check';
import { type CommentState, decisionReasonCodes, moderationActions } from '../../shared/comments.js';
import { restricts } from '../../shared/moderation.js';
import { type TeamRole, teamRoles } from '../../shared/spaces.js';
import type { CommentFacts } from '../../server/src/comments/comment.policy.js';
import { type Actor, anonymous } from '../../server/src/kernel/http/actor.js';
import type { Verdict } from '../../server/src/kernel/http/policy.js';
import { Problem } from '../../server/src/kernel/http/problem.js';
import { assertReasoned, type DecisionInput } from '../../server/src/moderation/decision-input.js';
import {
  isTakenByOther,
  mayKeepTerms,
  mayUndo,
  moderatedSpaces,
  moderationPolicy,
} from '../../server/src/moderation/moderation.policy.js';
import { queueReason } from '../../server/src/moderation/screen-comments.js';
import { spacePolicy } from '../../server/src/spaces/space.policy.js';

const here = 'space-here';
const now = new Date('2027-03-02T11:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const person = (id: string, teams: Actor['teams'] = [], more: Partial<Actor> = {}): Actor => ({
  ...anonymous,
  kind: 'person',
  id,
  teams,
  ...more,
});
const inTeam = (role: TeamRole, spaceId = here) => person(role, [{ spaceId, role }]);

function commentBy(author: string | null, state: CommentState = 'visible'): CommentFacts {
  const space = {
    id: here,
    kind: 'consultation' as const,
    slug: 'here',
    state: 'open' as const,
    visibility: 'public' as const,
    timeZone: 'Europe/Brussels',
    defaultLanguage: 'en',
    opensAt: null,
    closesAt: null,
    answerDueAt: null,
    submittedBy: null,
    audiences: ['public' as const],
  };
  const settings = { moderation: 'after' as const, newcomerFirst: 1, guests: true, editMinutes: 0 };
  const cells = [{ phaseId: null, audience: 'public' as const, access: 'contribute' as const }];
  return {
    personId: author,
    guestId: author ? null : 'a guest',
    organisationId: 'an organisation',
    state,
    createdAt: ago(60),
    descendants: 0,
    activity: { id: 'activity', space, settings, phases: [], cells, now },
  };
}

const actors: Record<string, Actor> = {
  anonymous,
  'another guest': { ...anonymous, kind: 'guest', id: 'another guest' },
  'its guest': { ...anonymous, kind: 'guest', id: 'a guest' },
  member: person('member'),
  'administrator of its organisation': person('administrator', [], {
    memberships: [{ organisationId: 'an organisation', role: 'administrator' }],
  }),
  staff: person('staff', [], { role: 'staff' }),
  ...Object.fromEntries(teamRoles.map((role) => [role, inTeam(role)])),
  'moderator elsewhere': inTeam('moderator', 'space-elsewhere'),
};

/** Who may do what with a guest's comment; everyone else may not. */
function allowed(action: keyof typeof moderationPolicy, comment: CommentFacts): Record<string, Verdict> {
  const verdicts = Object.entries(actors).map(
    ([name, actor]) => [name, moderationPolicy[action](actor, comment)] as const,
  );
  return Object.fromEntries(verdicts.filter(([, verdict]) => verdict !== false));
}

describe('who may do what about a comment', () => {
  const everyReader = Object.fromEntries(Object.keys(actors).map((name) => [name, true as Verdict]));

  it.each(['claim', 'decide', 'history'] as const)('%s: leads and moderators of the space alone', (action) => {
    for (const state of ['visible', 'held', 'hidden'] as const) {
      expect(allowed(action, commentBy(null, state))).toEqual({ lead: true, moderator: true });
    }
  });

  it('decisions: also who said it, and who administers the organisation in whose name it was said', () => {
    expect(allowed('decisions', commentBy(null, 'hidden'))).toEqual({
      lead: true,
      moderator: true,
      'its guest': true,
      'administrator of its organisation': true,
    });
  });

  it('report: every reader but its author, while it is visible', () => {
    expect(allowed('report', commentBy(null))).toEqual({ ...everyReader, 'its guest': 'own-content' });
    expect(moderationPolicy.report(anonymous, commentBy(null, 'hidden'))).toBe('not-found');
  });

  it('nobody decides about their own words', () => {
    expect(moderationPolicy.decide(inTeam('moderator'), commentBy('moderator'))).toBe('own-content');
    expect(moderationPolicy.decide(inTeam('lead'), commentBy('lead'))).toBe('own-content');
  });

  it('terms are for staff', () => {
    const may = Object.keys(actors).filter((name) => mayKeepTerms(actors[name] as Actor));
    expect(may).toEqual(['staff']);
  });
});

it('shows the desks of exactly those spaces whose policy lets one moderate', () => {
  const spaces = ['a', 'b', 'c'];
  const team = record({ spaceId: constantFrom(...spaces), role: constantFrom(...teamRoles) });
  assert(
    property(array(team, { maxLength: 8 }), (teams) => {
      const actor = person('someone', teams);
      const { space } = commentBy(null).activity;
      const byPolicy = spaces.filter((id) => spacePolicy.moderate(actor, { ...space, id }));
      expect(moderatedSpaces(actor).toSorted()).toEqual(byPolicy);
    }),
  );
});

describe('taking a decision back', () => {
  const decision = { decidedBy: 'moderator', decidedAt: ago(10), spaceId: here };
  it.each<[string, Actor, Date, Verdict]>([
    ['whoever took it', inTeam('moderator'), ago(10), true],
    ['whoever took it, too late', inTeam('moderator'), ago(11), 'undo-window-over'],
    ['a lead', inTeam('lead'), ago(3), true],
    ['a lead of another space', inTeam('lead', 'space-elsewhere'), ago(3), false],
    ['another moderator', person('other', [{ spaceId: here, role: 'moderator' }]), ago(3), false],
    ['a reader', anonymous, ago(3), false],
  ])('%s', (_, actor, decidedAt, expected) => expect(mayUndo(actor, { ...decision, decidedAt }, now)).toBe(expected));
});

describe('a claim', () => {
  const item = { spaceId: here, claimedBy: 'moderator', claimedUntil: ago(-1) };
  it.each<[string, Actor, typeof item | { spaceId: string; claimedBy: null; claimedUntil: null }, boolean]>([
    ['keeps others off', inTeam('editor'), item, true],
    ['does not keep off whoever has it', inTeam('moderator'), item, false],
    ['does not keep off a lead', inTeam('lead'), item, false],
    ['ends by itself', inTeam('editor'), { ...item, claimedUntil: now }, false],
    ['is not there', inTeam('editor'), { spaceId: here, claimedBy: null, claimedUntil: null }, false],
  ])('%s', (_, actor, claimed, expected) => expect(isTakenByOther(actor, claimed, now)).toBe(expected));
});

describe('what a decision says for itself', () => {
  const pointers = (input: Partial<DecisionInput>): string[] => {
    try {
      assertReasoned({ action: 'hide', reason: 'insult', seenRevisionId: '', ...input });
      return [];
    } catch (error) {
      return error instanceof Problem ? (error.options.errors ?? []).map(({ pointer }) => pointer) : ['another error'];
    }
  };
  const spans = [{ start: 0, end: 4 }];

  it('a restriction names a breach, and what is no restriction names none', () => {
    for (const action of moderationActions) {
      for (const reason of decisionReasonCodes) {
        const fits = reason === 'other' || restricts(action) === (reason !== 'no-breach');
        const input = { action, reason, explanation: 'Because.', spans: action === 'redact' ? spans : undefined };
        expect([action, reason, pointers(input)]).toEqual([action, reason, fits ? [] : ['/reason']]);
      }
    }
  });

  it.each<[string, Partial<DecisionInput>, string[]]>([
    ['hiding needs no words beyond the reason', {}, []],
    ['the reason "other" does', { reason: 'other', explanation: '  ' }, ['/explanation']],
    ['a request to the author does', { action: 'return' }, ['/explanation']],
    ['a redaction says what to take out', { action: 'redact' }, ['/spans']],
    ['nothing else takes anything out', { spans }, ['/spans']],
    [
      'all that does not fit is said at once',
      { action: 'return', reason: 'no-breach', spans },
      ['/reason', '/explanation', '/spans'],
    ],
  ])('%s', (_, input, expected) => expect(pointers(input)).toEqual(expected));
});

describe('why a screened comment is on the desk', () => {
  const hold = 'hold' as const;
  it.each<[string, Parameters<typeof queueReason>[0], string]>([
    ['only marked', [{ outcome: 'mark', reason: 'shouting' }], 'marked'],
    ['published after a look', [{ outcome: hold, reason: 'before-publication' }], 'before-publication'],
    [
      'a newcomer',
      [
        { outcome: hold, reason: 'before-publication' },
        { outcome: hold, reason: 'first-comment' },
      ],
      'first-comment',
    ],
    [
      'a newcomer with a telephone number',
      [
        { outcome: hold, reason: 'first-comment' },
        { outcome: hold, reason: 'phone' },
      ],
      'held',
    ],
    [
      'a newcomer who shouts',
      [
        { outcome: hold, reason: 'first-comment' },
        { outcome: 'mark', reason: 'shouting' },
      ],
      'first-comment',
    ],
  ])('%s', (_, findings, expected) => expect(queueReason(findings)).toBe(expected));
});
