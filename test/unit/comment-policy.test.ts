import type { CommentState } from '../../shared/comments.js';
import type { OrganisationRole } from '../../shared/organisations.js';
import { type Access, defaultCommentSettings, type TeamRole } from '../../shared/spaces.js';
import { type CommentFacts, commentPolicy } from '../../server/src/comments/comment.policy.js';
import { type Actor, anonymous } from '../../server/src/kernel/http/actor.js';
import type { ActivityFacts } from '../../server/src/spaces/space-facts.js';

const now = new Date('2027-03-01T12:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);

function activity(access: Access = 'contribute', settings: Partial<ActivityFacts['settings']> = {}): ActivityFacts {
  return {
    id: 'activity',
    settings: { ...defaultCommentSettings, ...settings },
    phases: [{ id: 'phase', startsAt: hours(-24), endsAt: hours(24) }],
    cells: [{ phaseId: 'phase', audience: 'public', access }],
    now,
    space: {
      id: 'space',
      kind: 'consultation',
      slug: 'space',
      state: 'open',
      visibility: 'public',
      timeZone: 'Europe/Brussels',
      defaultLanguage: 'en',
      opensAt: hours(-24),
      closesAt: hours(24),
      answerDueAt: null,
      submittedBy: null,
      audiences: ['public'],
    },
  };
}

function comment(state: CommentState = 'visible', changes: Partial<CommentFacts> = {}): CommentFacts {
  return {
    personId: 'author',
    guestId: null,
    organisationId: null,
    state,
    createdAt: hours(-1),
    descendants: 0,
    activity: activity(),
    ...changes,
  };
}

const person = (id: string, changes: Partial<Actor> = {}): Actor => ({ ...anonymous, kind: 'person', id, ...changes });
const author = person('author');
const reader = person('reader');
const guest: Actor = { ...anonymous, kind: 'guest', id: 'guest' };
const inTeam = (role: TeamRole) => person(`a ${role}`, { teams: [{ spaceId: 'space', role }] });
const inOrganisation = (role: OrganisationRole) =>
  person(`a ${role}`, { memberships: [{ organisationId: 'organisation', role }] });

describe('the words of a comment', () => {
  const restricted: CommentState[] = ['held', 'hidden', 'returned', 'withdrawn'];

  it('are read by everyone while it is visible', () => {
    for (const actor of [anonymous, guest, reader, author]) expect(commentPolicy.words(actor, comment())).toBe(true);
  });

  it.each(restricted)('are read only by the author and the moderators when it is %s', (state) => {
    const readers = [author, inTeam('lead'), inTeam('moderator')];
    const others = [
      anonymous,
      guest,
      reader,
      inTeam('editor'),
      inTeam('answerer'),
      inTeam('reviewer'),
      inTeam('observer'),
    ];
    for (const actor of readers) expect(commentPolicy.words(actor, comment(state))).toBe(true);
    for (const actor of others) expect(commentPolicy.words(actor, comment(state))).toBe(false);
  });

  it.each(restricted)(
    'are read by who administers the organisation in whose name it was said, when it is %s',
    (state) => {
      const said = comment(state, { organisationId: 'organisation' });
      expect(commentPolicy.words(inOrganisation('administrator'), said)).toBe(true);
      expect(commentPolicy.words(inOrganisation('representative'), said)).toBe(false);
      expect(commentPolicy.words(inOrganisation('administrator'), comment(state))).toBe(false);
    },
  );

  it.each(restricted)('leave a place behind for everyone when it is %s and carries replies', (state) => {
    expect(commentPolicy.read(reader, comment(state))).toBe(false);
    expect(commentPolicy.read(reader, comment(state, { descendants: 2 }))).toBe(true);
    expect(commentPolicy.words(reader, comment(state, { descendants: 2 }))).toBe(false);
  });

  it('are never kept from who said them, also where they may no longer look', () => {
    const behindADoor = comment('visible', { activity: activity('hidden') });
    expect(commentPolicy.read(author, behindADoor)).toBe(true);
    expect(commentPolicy.read(reader, behindADoor)).toBe(false);
  });
});

describe('a guest', () => {
  const said = comment('held', { personId: null, guestId: 'guest' });

  it('is the author of what came with the receipt', () => {
    expect(commentPolicy.words(guest, said)).toBe(true);
    expect(commentPolicy.withdraw(guest, said)).toBe(true);
    expect(commentPolicy.words({ ...guest, id: 'another' }, said)).toBe(false);
  });

  it('is no longer the author once a person has claimed it', () => {
    const claimed = { ...said, personId: 'author' };
    expect(commentPolicy.words(guest, claimed)).toBe(false);
    expect(commentPolicy.words(author, claimed)).toBe(true);
  });
});

describe('editing', () => {
  it.each<[CommentState, unknown]>([
    ['visible', true],
    ['held', true],
    ['returned', true],
    ['hidden', false],
    ['withdrawn', false],
  ])('what is %s: %s', (state, verdict) => {
    expect(commentPolicy.edit(author, comment(state))).toBe(verdict);
    expect(commentPolicy.edit(inTeam('lead'), comment(state))).toBe(false);
  });

  it('ends with the phase, but not for what the team sent back', () => {
    const closed = activity('read');
    closed.cells.push({ phaseId: 'earlier', audience: 'public', access: 'contribute' });
    expect(commentPolicy.edit(author, comment('visible', { activity: closed }))).toBe('phase-closed');
    expect(commentPolicy.edit(author, comment('returned', { activity: closed }))).toBe(true);
  });

  it('ends after the minutes that the activity gives', () => {
    const quarter = activity('contribute', { editMinutes: 15 });
    const sent = (minutes: number) =>
      comment('visible', { activity: quarter, createdAt: new Date(now.getTime() - minutes * 60_000) });
    expect(commentPolicy.edit(author, sent(15))).toBe(true);
    expect(commentPolicy.edit(author, sent(15.1))).toBe('edit-window-over');
  });
});

describe('others', () => {
  it('reply, support and report while it is visible and the phase runs', () => {
    expect(commentPolicy.reply(reader, comment())).toBe(true);
    expect(commentPolicy.support(reader, comment())).toBe(true);
    expect(commentPolicy.report(anonymous, comment())).toBe(true);
    expect(commentPolicy.reply(reader, comment('hidden'))).toBe('parent-gone');
    expect(commentPolicy.support(reader, comment('withdrawn'))).toBe(false);
    expect(commentPolicy.report(reader, comment('held'))).toBe(false);
  });

  it('report also when the phase is over, but no longer reply or support', () => {
    const closed = comment('visible', { activity: activity('read') });
    expect(commentPolicy.report(reader, closed)).toBe(true);
    expect(commentPolicy.reply(reader, closed)).toBe('not-for-you');
    expect(commentPolicy.support(reader, closed)).toBe('not-for-you');
  });

  it('are not the author: nobody supports, reports or moderates their own words', () => {
    const lead = inTeam('lead');
    const own = comment('visible', { personId: lead.id });
    expect(commentPolicy.support(lead, own)).toBe('own-content');
    expect(commentPolicy.report(lead, own)).toBe('own-content');
    expect(commentPolicy.moderate(lead, own)).toBe(false);
  });

  it('support only with an account', () => {
    expect(commentPolicy.support(guest, comment())).toBe(false);
    expect(commentPolicy.support(anonymous, comment())).toBe(false);
  });
});

describe('the team', () => {
  it.each<[TeamRole, boolean, boolean]>([
    ['lead', true, true],
    ['moderator', true, false],
    ['answerer', false, true],
    ['editor', false, false],
    ['reviewer', false, false],
    ['observer', false, false],
  ])('as %s: moderates %s, answers %s', (role, moderates, answers) => {
    expect(commentPolicy.moderate(inTeam(role), comment())).toBe(moderates);
    expect(commentPolicy.sealed(inTeam(role), comment())).toBe(moderates);
    expect(commentPolicy.answer(inTeam(role), comment())).toBe(answers);
  });

  it('answers only what everyone can read', () => {
    expect(commentPolicy.answer(inTeam('answerer'), comment('held'))).toBe(false);
  });
});
