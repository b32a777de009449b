import { randomBytes } from 'node:crypto';
import {
  type Access,
  type Audience,
  type CommentSettings,
  type ConsultationState,
  defaultCommentSettings,
  type TeamRole,
  teamRoles,
  type Visibility,
} from '../../../shared/spaces.js';
import { newId } from '../../../server/src/kernel/ids.js';
import type { TestApp } from '../app.js';
import type { Client } from '../client.js';
import { people, type TestPerson } from './people.js';

const day = 24 * 3_600_000;

/** What a consultation says of itself in one language. */
interface SceneText {
  title: string;
  summary?: string;
  question?: string;
}

/** How the consultation of a test differs from an open one that everyone may comment on. */
export interface ConsultationOptions {
  title?: string;
  /** Texts in further languages. */
  texts?: Record<string, SceneText>;
  language?: string;
  /** The recorded state; the effective one follows from the dates. */
  state?: ConsultationState;
  visibility?: Visibility;
  timeZone?: string;
  opensAt?: Date;
  closesAt?: Date;
  answerDueAt?: Date | null;
  levels?: string[];
  territories?: string[];
  policyFields?: string[];
  stakeholderTypes?: string[];
  settings?: Partial<CommentSettings>;
  /** What each audience may do while the phase runs; the public contributes by default. */
  during?: Partial<Record<Audience, Access>>;
  /** What each audience may do before and after; the public reads by default. */
  outside?: Partial<Record<Audience, Access>>;
}

/** A consultation with one phase, one comment activity and a person in every role of the team. */
export interface ConsultationScene {
  spaceId: string;
  slug: string;
  phaseId: string;
  activityId: string;
  /** A signed-in browser for each role. */
  team: Record<TeamRole, Client>;
  /** The person ids behind them. */
  personIds: Record<TeamRole, string>;
}

/** Puts a consultation into the database: open since a week, for three more, unless the options say otherwise. */
export async function openConsultation(app: TestApp, options: ConsultationOptions = {}): Promise<ConsultationScene> {
  const spaceId = newId();
  const slug = `consultation-${randomBytes(5).toString('hex')}`;
  const phaseId = newId();
  const activityId = newId();
  await app.db.transaction(async () => {
    await insertSpace(app, spaceId, slug, options);
    await insertActivity(app, { spaceId, phaseId, activityId }, options);
  });
  const members = await Promise.all(teamRoles.map((role) => teamMember(app, spaceId, role)));
  return {
    spaceId,
    slug,
    phaseId,
    activityId,
    team: byRole(members.map(({ client }) => client)),
    personIds: byRole(members.map(({ id }) => id)),
  };
}

/** Someone new with a role in the team. */
export async function teamMember(app: TestApp, spaceId: string, role: TeamRole): Promise<TestPerson> {
  const scene = people(app);
  const person = await (role === 'lead' ? scene.staff : scene.member)({ name: `Test ${role}` });
  await addToTeam(app, spaceId, person.id, role);
  return person;
}

/** Gives a person a role in the team. */
export async function addToTeam(app: TestApp, spaceId: string, personId: string, role: TeamRole): Promise<void> {
  await app.db
    .sql`insert into space_team (space_id, person_id, role, added_at) values (${spaceId}, ${personId}, ${role}, ${app.clock.now()})`;
}

/** Makes a person a member of the space, or one of its experts. */
export async function addMember(app: TestApp, spaceId: string, personId: string, expert = false): Promise<void> {
  await app.db
    .sql`insert into space_member (space_id, person_id, expert, joined_at) values (${spaceId}, ${personId}, ${expert}, ${app.clock.now()})`;
}

/** Moves the clock while all sessions live on, as if everyone had been here all the time. */
export async function travel(app: TestApp, instant: Date | string): Promise<void> {
  app.clock.set(instant);
  const now = app.clock.now();
  await app.db.sql`update session set last_seen_at = ${now}, expires_at = ${new Date(now.getTime() + day)}`;
}

function dates(app: TestApp, options: ConsultationOptions) {
  const now = app.clock.now().getTime();
  const closesAt = options.closesAt ?? new Date(now + 21 * day);
  const opensAt = options.opensAt ?? new Date(Math.min(now - 7 * day, closesAt.getTime() - 28 * day));
  return { opensAt, closesAt };
}

async function insertSpace(app: TestApp, id: string, slug: string, options: ConsultationOptions): Promise<void> {
  const { opensAt, closesAt } = dates(app, options);
  const language = options.language ?? 'en';
  const { levels = [], territories = [], policyFields = [], stakeholderTypes = [] } = options;
  const answerDueAt = options.answerDueAt === undefined ? new Date(closesAt.getTime() + 56 * day) : options.answerDueAt;
  await app.db.sql`
    insert into space (id, kind, slug, state, visibility, preset, time_zone, default_language, levels, territories, policy_fields,
      stakeholder_types, opens_at, closes_at, answer_due_at, created_at, announced_at)
    values (${id}, 'consultation', ${slug}, ${options.state ?? 'open'}, ${options.visibility ?? 'public'}, 'internet-consultation',
      ${options.timeZone ?? 'Europe/Brussels'}, ${language}, ${levels}, ${territories}, ${policyFields}, ${stakeholderTypes},
      ${opensAt}, ${closesAt}, ${answerDueAt}, ${app.clock.now()}, ${app.clock.now()})`;
  const texts: Record<string, SceneText> = {
    [language]: { title: options.title ?? 'Draft measures on language courses' },
    ...options.texts,
  };
  for (const [tag, text] of Object.entries(texts)) {
    const { title, summary = '', question = '' } = text;
    await app.db
      .sql`insert into space_translation (space_id, language, title, summary, question) values (${id}, ${tag}, ${title}, ${summary}, ${question})`;
  }
}

interface Place {
  spaceId: string;
  phaseId: string;
  activityId: string;
}

async function insertActivity(app: TestApp, place: Place, options: ConsultationOptions): Promise<void> {
  const { opensAt, closesAt } = dates(app, options);
  const { spaceId, phaseId, activityId } = place;
  const settings = JSON.stringify({ ...defaultCommentSettings, ...options.settings });
  await app.db
    .sql`insert into phase (id, space_id, position, starts_at, ends_at) values (${phaseId}, ${spaceId}, 1, ${opensAt}, ${closesAt})`;
  await app.db.sql`insert into phase_translation (phase_id, language, name) values (${phaseId}, 'en', 'Consultation')`;
  await app.db
    .sql`insert into activity (id, space_id, kind, position, settings) values (${activityId}, ${spaceId}, 'comment', 1, ${settings})`;
  await app.db
    .sql`insert into activity_translation (activity_id, language, title) values (${activityId}, 'en', 'Comment on the draft')`;
  await insertCells(app, activityId, phaseId, options.during ?? { public: 'contribute' });
  await insertCells(app, activityId, null, options.outside ?? { public: 'read' });
}

async function insertCells(
  app: TestApp,
  activityId: string,
  phaseId: string | null,
  cells: Partial<Record<Audience, Access>>,
): Promise<void> {
  for (const [audience, access] of Object.entries(cells)) {
    await app.db
      .sql`insert into access_cell (id, activity_id, phase_id, audience, access) values (${newId()}, ${activityId}, ${phaseId}, ${audience}, ${access})`;
  }
}

function byRole<T>(values: T[]): Record<TeamRole, T> {
  return Object.fromEntries(teamRoles.map((role, at) => [role, values[at]])) as Record<TeamRole, T>;
}
