import { type OrganisationRole, organisationRoles } from '../../shared/organisations.js';
import { type Actor, anonymous, system } from '../../server/src/kernel/http/actor.js';
import { can } from '../../server/src/kernel/http/policy.js';
import { organisationActions, organisationPolicy } from '../../server/src/organisations/organisation.policy.js';

const here = { id: 'here' };
const person = (change: Partial<Actor> = {}): Actor => ({ ...anonymous, kind: 'person', id: 'somebody', ...change });
const memberOf = (organisationId: string, role: OrganisationRole): Actor =>
  person({ memberships: [{ organisationId, role }] });

const actors: Record<string, Actor> = {
  'a reader': anonymous,
  'a guest': { ...anonymous, kind: 'guest', id: 'guest' },
  'a person': person(),
  'a drafter': memberOf('here', 'drafter'),
  'a representative': memberOf('here', 'representative'),
  'an administrator': memberOf('here', 'administrator'),
  'an administrator elsewhere': memberOf('elsewhere', 'administrator'),
  staff: person({ role: 'staff' }),
  'a platform administrator': person({ role: 'administrator' }),
  'staff who belong to it': person({ role: 'staff', memberships: [{ organisationId: 'here', role: 'drafter' }] }),
};

describe('who may do what with an organisation', () => {
  it.each([
    ['a reader', []],
    ['a guest', []],
    ['a person', []],
    ['a drafter', ['seeMembers', 'leave']],
    ['a representative', ['seeMembers', 'speak', 'leave']],
    ['an administrator', ['edit', 'seeMembers', 'manageMembers', 'speak', 'leave']],
    ['an administrator elsewhere', []],
    ['staff', ['verify', 'seeMembers', 'manageMembers', 'merge']],
    ['a platform administrator', ['verify', 'seeMembers', 'manageMembers', 'merge']],
    ['staff who belong to it', ['seeMembers', 'manageMembers', 'leave']],
  ])('%s: %p', (name, allowed) => {
    const verdicts = can(organisationPolicy, actors[name] as Actor, here, organisationActions);
    expect(organisationActions.filter((action) => verdicts[action])).toEqual(allowed);
  });

  it('everyone reads the register', () => {
    for (const actor of [...Object.values(actors), system]) expect(organisationPolicy.read(actor, here)).toBe(true);
  });

  it('nobody but a member with a public role speaks for it, the platform included', () => {
    const speakers = organisationRoles.filter((role) => organisationPolicy.speak(memberOf('here', role), here));
    expect(speakers).toEqual(['representative', 'administrator']);
    expect(organisationPolicy.speak(system, here)).toBe(false);
  });
});
