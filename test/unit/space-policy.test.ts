import {
  type Access,
  type Audience,
  type ConsultationState,
  consultationStates,
  defaultCommentSettings,
  effectiveState,
  type TeamRole,
  teamRoles,
  type Visibility,
} from '../../shared/spaces.js';
import { type Actor, anonymous } from '../../server/src/kernel/http/actor.js';
import { allows } from '../../server/src/kernel/http/policy.js';
import { consultationPolicy } from '../../server/src/spaces/consultation.policy.js';
import type { ActivityFacts, SpaceFacts } from '../../server/src/spaces/space-facts.js';
import { accessOf, activityPolicy, phaseAt, spacePolicy } from '../../server/src/spaces/space.policy.js';

const spaceId = 'a-space';
const personId = 'a-person';
const person: Actor = { ...anonymous, kind: 'person', id: personId };
const guest: Actor = { ...anonymous, kind: 'guest', id: 'a-guest' };
const withRole = (role: TeamRole): Actor => ({ ...person, teams: [{ spaceId, role }] });

function space(facts: Partial<SpaceFacts> = {}): SpaceFacts {
  return {
    id: spaceId,
    kind: 'consultation',
    slug: 'a-space',
    state: 'open',
    visibility: 'public',
    timeZone: 'Europe/Brussels',
    defaultLanguage: 'en',
    opensAt: null,
    closesAt: null,
    answerDueAt: null,
    submittedBy: null,
    audiences: ['public'],
    ...facts,
  };
}

const noon = new Date('2027-03-01T12:00:00Z');
const phase = (id: string, startsAt: string, endsAt: string) => ({
  id,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
const running = phase('running', '2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z');
const past = phase('past', '2027-02-01T00:00:00Z', '2027-03-01T00:00:00Z');
const coming = phase('coming', '2027-03-05T00:00:00Z', '2027-03-06T00:00:00Z');

type CellOf = [phaseId: string | null, audience: Audience, access: Access];
function activity(cells: CellOf[], facts: Partial<SpaceFacts> = {}, more: Partial<ActivityFacts> = {}): ActivityFacts {
  return {
    id: 'an-activity',
    space: space(facts),
    settings: defaultCommentSettings,
    phases: [past, running, coming],
    cells: cells.map(([phaseId, audience, access]) => ({ phaseId, audience, access })),
    now: noon,
    ...more,
  };
}

describe('reading a space', () => {
  const unpublished: ConsultationState[] = ['draft', 'in-review'];

  it.each(consultationStates)(
    'in the state %s is for the team always, and for everyone once it is announced',
    (state) => {
      expect(spacePolicy.read(anonymous, space({ state }))).toBe(!unpublished.includes(state));
      for (const role of teamRoles) expect(spacePolicy.read(withRole(role), space({ state }))).toBe(true);
    },
  );

  it.each<[Visibility, Audience[], boolean]>([
    ['public', ['public'], true],
    ['transparent', ['public'], true],
    ['private', ['public'], false],
    ['private', ['public', 'members'], true],
    ['private', ['public', 'invited'], true],
  ])('that is %s, as %j: %s', (visibility, audiences, expected) => {
    expect(spacePolicy.read(person, space({ visibility, audiences }))).toBe(expected);
    expect(spacePolicy.read(person, space({ visibility, audiences, state: 'draft' }))).toBe(false);
  });
});

describe('what the team may do', () => {
  const stateOf: Partial<Record<keyof typeof consultationPolicy, ConsultationState>> = {
    submit: 'draft',
    approve: 'in-review',
    return: 'in-review',
    recall: 'announced',
    analyse: 'closed',
    answer: 'in-analysis',
    archive: 'answered',
    planPhases: 'draft',
  };

  it.each<[keyof typeof consultationPolicy, TeamRole[]]>([
    ['prepare', [...teamRoles]],
    ['edit', ['lead', 'editor']],
    ['planPhases', ['lead', 'editor']],
    ['staff', ['lead']],
    ['submit', ['lead', 'editor']],
    ['approve', ['lead', 'reviewer']],
    ['return', ['lead', 'editor', 'reviewer']],
    ['recall', ['lead']],
    ['extend', ['lead']],
    ['analyse', ['lead', 'answerer']],
    ['answer', ['lead', 'answerer']],
    ['archive', ['lead']],
    ['moderate', ['lead', 'moderator']],
    ['export', ['lead', 'moderator', 'answerer']],
  ])('%s: %j', (action, roles) => {
    const subject = space({ state: stateOf[action] ?? 'open' });
    const allowed = teamRoles.filter((role) => allows(consultationPolicy, action, withRole(role), subject));
    expect(allowed).toEqual(roles);
    expect(allows(consultationPolicy, action, person, subject)).toBe(false);
    expect(
      allows(consultationPolicy, action, { ...person, teams: [{ spaceId: 'another', role: 'lead' }] }, subject),
    ).toBe(false);
  });

  it.each<[keyof typeof consultationPolicy, ConsultationState[]]>([
    ['edit', ['draft', 'announced', 'open', 'closed', 'in-analysis', 'answered']],
    ['planPhases', ['draft', 'announced']],
    ['submit', ['draft']],
    ['approve', ['in-review']],
    ['return', ['in-review']],
    ['recall', ['announced']],
    ['extend', ['open', 'closed', 'in-analysis']],
    ['analyse', ['closed']],
    ['answer', ['in-analysis']],
    ['archive', ['answered']],
  ])('%s only in the states %j, and says so in others', (action, states) => {
    const verdicts = consultationStates.map((state) => consultationPolicy[action](withRole('lead'), space({ state })));
    expect(verdicts).toEqual(consultationStates.map((state) => states.includes(state) || 'invalid-transition'));
  });

  it('approves only what somebody else submitted', () => {
    const waiting = space({ state: 'in-review', submittedBy: personId });
    expect(consultationPolicy.approve(withRole('lead'), waiting)).toBe('second-person-needed');
    expect(consultationPolicy.return(withRole('lead'), waiting)).toBe(true);
    expect(consultationPolicy.approve({ ...withRole('reviewer'), id: 'a-second-person' }, waiting)).toBe(true);
  });
});

describe('following', () => {
  it('is for people with an account', () => {
    expect(spacePolicy.follow(person)).toBe(true);
    expect(spacePolicy.follow(guest)).toBe(false);
    expect(spacePolicy.follow(anonymous)).toBe(false);
  });
});

describe('the state at an instant', () => {
  const opensAt = new Date('2027-03-01T08:00:00Z');
  const closesAt = new Date('2027-05-24T22:00:00Z');
  const at = (instant: string, state: ConsultationState) =>
    effectiveState({ state, opensAt, closesAt }, new Date(instant));

  it('turns at the very second, both ways', () => {
    expect(at('2027-03-01T07:59:59.999Z', 'announced')).toBe('announced');
    expect(at('2027-03-01T08:00:00.000Z', 'announced')).toBe('open');
    expect(at('2027-05-24T21:59:59.999Z', 'open')).toBe('open');
    expect(at('2027-05-24T22:00:00.000Z', 'open')).toBe('closed');
  });

  it('needs nobody to notice: an announced consultation whose dates are past is closed', () => {
    expect(at('2027-06-01T00:00:00Z', 'announced')).toBe('closed');
  });

  it.each<ConsultationState>(['draft', 'in-review', 'closed', 'in-analysis', 'answered', 'archived'])(
    'stays %s whatever the clock says',
    (state) => {
      expect(at('2027-04-01T00:00:00Z', state)).toBe(state);
      expect(at('2027-06-01T00:00:00Z', state)).toBe(state);
    },
  );
});

describe('access cells', () => {
  it('the phase that begins counts from its first instant, the one that ends no longer', () => {
    const phases = [past, running];
    expect(phaseAt(phases, new Date(running.startsAt.getTime() - 1))?.id).toBe('past');
    expect(phaseAt(phases, running.startsAt)?.id).toBe('running');
    expect(phaseAt(phases, running.endsAt)).toBeNull();
  });

  it.each<[string, CellOf[], Audience[], Access]>([
    ['the cell of the running phase', [['running', 'public', 'contribute']], ['public'], 'contribute'],
    ['no cell is hidden', [], ['public'], 'hidden'],
    ['a cell of another phase does not count', [['past', 'public', 'contribute']], ['public'], 'hidden'],
    ['nor does the timeless one while a phase runs', [[null, 'public', 'read']], ['public'], 'hidden'],
    ['nor does another audience', [['running', 'members', 'contribute']], ['public'], 'hidden'],
    [
      'the most generous audience wins',
      [
        ['running', 'public', 'hidden'],
        ['running', 'invited', 'read'],
        ['running', 'members', 'contribute'],
      ],
      ['public', 'members', 'invited'],
      'contribute',
    ],
    ['the team reads what is hidden', [], ['public', 'team'], 'read'],
    [
      'the team contributes where its cell says so',
      [['running', 'team', 'contribute']],
      ['public', 'team'],
      'contribute',
    ],
  ])('%s', (_, cells, audiences, expected) => {
    expect(accessOf(activity(cells, { audiences }))).toBe(expected);
  });

  it('outside all phases the timeless cell counts', () => {
    const cells: CellOf[] = [
      ['running', 'public', 'contribute'],
      [null, 'public', 'read'],
    ];
    expect(accessOf(activity(cells, {}, { now: new Date('2027-03-03T00:00:00Z') }))).toBe('read');
    expect(accessOf(activity(cells, {}, { phases: [] }))).toBe('read');
  });

  it('in a transparent space the public reads even where its cell says contribute, and members contribute', () => {
    const cells: CellOf[] = [
      ['running', 'public', 'contribute'],
      ['running', 'members', 'contribute'],
    ];
    expect(accessOf(activity(cells, { visibility: 'transparent' }))).toBe('read');
    expect(activityPolicy.contribute(person, activity(cells, { visibility: 'transparent' }))).toBe('not-for-you');
    expect(accessOf(activity(cells, { visibility: 'transparent', audiences: ['public', 'members'] }))).toBe(
      'contribute',
    );
  });
});

describe('contributing', () => {
  const contributes: CellOf[] = [['running', 'public', 'contribute']];

  it.each<[string, Actor, ActivityFacts, ReturnType<typeof activityPolicy.contribute>]>([
    ['a person may', person, activity(contributes), true],
    ['a guest may where guests are let in', guest, activity(contributes), true],
    ['a reader without a name is on the way to being a guest', anonymous, activity(contributes), true],
    [
      'a guest may not where they are not',
      guest,
      activity(contributes, {}, { settings: { ...defaultCommentSettings, guests: false } }),
      'guests-not-allowed',
    ],
    [
      'not before the phase',
      person,
      activity([
        ['coming', 'public', 'contribute'],
        [null, 'public', 'read'],
      ]),
      'not-open-yet',
    ],
    [
      'not after it',
      person,
      activity([
        ['past', 'public', 'contribute'],
        ['running', 'public', 'read'],
      ]),
      'phase-closed',
    ],
    [
      'between two phases the next one is what matters',
      person,
      activity([
        ['past', 'public', 'contribute'],
        ['coming', 'public', 'contribute'],
      ]),
      'not-open-yet',
    ],
    [
      'not where only others may',
      person,
      activity([
        ['running', 'members', 'contribute'],
        ['running', 'public', 'read'],
      ]),
      'not-for-you',
    ],
    [
      'not before it is announced, even for the team',
      withRole('lead'),
      activity(contributes, { state: 'draft', audiences: ['public', 'team'] }),
      'not-open-yet',
    ],
  ])('%s', (_, actor, subject, expected) => {
    expect(activityPolicy.contribute(actor, subject)).toBe(expected);
  });
});
