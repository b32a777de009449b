import { defaultSessionSettings, type SessionRole, type SessionState, sessionStates } from '../../shared/sessions.js';
import type { Access, TeamRole } from '../../shared/spaces.js';
import { type Actor, anonymous } from '../../server/src/kernel/http/actor.js';
import type { SessionFacts } from '../../server/src/sessions/session-facts.js';
import { sessionPolicy } from '../../server/src/sessions/session.policy.js';
import type { SpaceFacts } from '../../server/src/spaces/space-facts.js';

const now = new Date('2027-03-10T12:00:00Z');

const space: SpaceFacts = {
  id: 'space',
  kind: 'consultation',
  slug: 'measures',
  state: 'open',
  visibility: 'public',
  timeZone: 'Europe/Brussels',
  defaultLanguage: 'en',
  opensAt: null,
  closesAt: null,
  answerDueAt: null,
  submittedBy: null,
  audiences: ['public'],
};

function session(
  state: SessionState,
  more: Partial<SessionFacts> & { access?: Access; guests?: boolean } = {},
): SessionFacts {
  const { access = 'contribute', guests = true, ...facts } = more;
  return {
    id: 'session',
    space,
    activity: {
      id: 'session',
      space,
      settings: { ...defaultSessionSettings, guests },
      phases: [],
      cells: [{ phaseId: null, audience: 'public', access }],
      now,
    },
    state,
    startsAt: new Date('2027-03-10T11:50:00Z'),
    endsAt: new Date('2027-03-10T14:00:00Z'),
    timeZone: 'Europe/Brussels',
    languages: ['en'],
    capacity: null,
    registration: false,
    roles: [],
    seat: null,
    roomId: 'room',
    forMembers: false,
    version: 1,
    ...facts,
  };
}

const person: Actor = { ...anonymous, kind: 'person', id: 'a-person' };
const guest: Actor = { ...anonymous, kind: 'guest', id: 'a-guest' };
const inTeam = (role: TeamRole): Actor => ({ ...person, teams: [{ spaceId: 'space', role }] });

/** What is true for one who holds each role, in a session that runs. */
const allowed = (actor: Actor, roles: SessionRole[] = []) =>
  (['host', 'moderate', 'takeNotes', 'edit', 'prepare', 'seeRegistrations'] as const).filter(
    (action) => sessionPolicy[action](actor, session('live', { roles })) === true,
  );

describe('roles in a session', () => {
  it.each<[string, Actor, SessionRole[], string[]]>([
    ['someone who comes', person, [], []],
    ['a host', person, ['host'], ['host', 'moderate', 'takeNotes', 'edit', 'prepare', 'seeRegistrations']],
    ['a moderator', person, ['moderator'], ['moderate', 'prepare']],
    ['a note-taker', person, ['note-taker'], ['takeNotes']],
    [
      'the lead of the team',
      inTeam('lead'),
      [],
      ['host', 'moderate', 'takeNotes', 'edit', 'prepare', 'seeRegistrations'],
    ],
    ['an editor of the team', inTeam('editor'), [], ['edit', 'prepare']],
    ['a moderator of the team', inTeam('moderator'), [], ['moderate', 'prepare']],
    ['an observer of the team', inTeam('observer'), [], []],
  ])('%s may do what the role is for', (_, actor, roles, expected) => {
    expect(allowed(actor, roles)).toEqual(expected);
  });

  it('let people read what is hidden from all others', () => {
    const hidden = session('live', { access: 'hidden' });
    expect(sessionPolicy.read(person, hidden)).toBe(false);
    expect(sessionPolicy.read(person, { ...hidden, roles: ['note-taker'] })).toBe(true);
  });
});

describe('taking part', () => {
  it.each<[SessionState, ReturnType<typeof sessionPolicy.speak>, ReturnType<typeof sessionPolicy.watch>]>([
    ['planned', 'session-not-open', 'session-not-open'],
    ['lobby', true, true],
    ['live', true, true],
    ['paused', true, true],
    ['ended', 'session-over', true],
    ['published', 'session-over', true],
    ['cancelled', 'session-cancelled', 'session-cancelled'],
  ])('in a session that is %s: %s; watching: %s', (state, speak, watch) => {
    expect(sessionPolicy.speak(person, session(state))).toBe(speak);
    expect(sessionPolicy.watch(person, session(state))).toBe(watch);
  });

  it.each<[string, Actor, SessionFacts, ReturnType<typeof sessionPolicy.speak>]>([
    ['a guest, where guests are let in', guest, session('live'), true],
    ['a guest, where they are not', guest, session('live', { guests: false }), 'guests-not-allowed'],
    ['someone who may only watch', person, session('live', { access: 'read' }), 'not-for-you'],
    ['someone without a seat, where seats count', person, session('live', { capacity: 5 }), 'seat-needed'],
    ['someone who waits for one', person, session('live', { capacity: 5, seat: 'waiting' }), 'seat-needed'],
    ['someone with a seat', person, session('live', { capacity: 5, seat: 'seated' }), true],
    ['a host without a seat', person, session('live', { capacity: 5, roles: ['host'] }), true],
    ['anyone, in a lobby whose session never began', person, session('lobby', { endsAt: now }), 'session-over'],
  ])('%s', (_, actor, facts, expected) => {
    expect(sessionPolicy.speak(actor, facts)).toBe(expected);
  });
});

describe('registering', () => {
  it.each<[string, SessionFacts, ReturnType<typeof sessionPolicy.register>]>([
    ['where people register', session('planned', { registration: true }), true],
    ['while it runs', session('live', { registration: true }), true],
    ['where nobody registers', session('planned'), false],
    ['once it is over', session('ended', { registration: true }), 'session-over'],
    ['once it is cancelled', session('cancelled', { registration: true }), 'session-cancelled'],
    ['when its time went by', session('lobby', { registration: true, endsAt: now }), 'session-over'],
    ['for those who may only watch', session('planned', { registration: true, access: 'read' }), 'not-for-you'],
  ])('%s', (_, facts, expected) => {
    expect(sessionPolicy.register(person, facts)).toBe(expected);
  });
});

describe('changing and cancelling', () => {
  const host = (state: SessionState) => session(state, { roles: ['host'] });

  it('is possible as long as there is something to change', () => {
    const open = (action: 'edit' | 'cancel') =>
      sessionStates.filter((state) => sessionPolicy[action](person, host(state)) === true);
    expect(open('edit')).toEqual(['planned', 'lobby', 'live', 'paused']);
    expect(open('cancel')).toEqual(['planned', 'lobby']);
  });
});
