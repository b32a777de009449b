import type { OrganisationRole } from '../../../shared/organisations.js';
import { newId } from '../../../server/src/kernel/ids.js';
import type { TestApp } from '../app.js';
import { people, type TestPerson } from './people.js';

export interface TestOrganisation {
  id: string;
  slug: string;
  name: string;
}

interface Wanted {
  name?: string;
  /** Names in further languages. */
  names?: Record<string, string>;
  type?: string;
  levels?: string[];
  territories?: string[];
  themes?: string[];
  targetGroups?: string[];
  registerNumber?: string;
  website?: string;
  verified?: boolean;
}

/** What staff looked at before they vouch for one. */
export const evidence = { method: 'register-extract', note: 'Seen: the extract of the trade register.' };

/** Organisations, written straight into the database. */
export function organisations(app: TestApp) {
  async function create(wanted: Wanted = {}): Promise<TestOrganisation> {
    const id = newId();
    const now = app.clock.now();
    const name = wanted.name ?? `Organisation ${id.slice(-6)}`;
    const slug = `organisation-${id}`;
    await app.db.sql`
      insert into organisation (id, slug, stakeholder_type, levels, territories, themes, target_groups, register_number, website, verified_at, created_at)
      values (${id}, ${slug}, ${wanted.type ?? 'migrant-organisation'}, ${wanted.levels ?? ['local']}, ${wanted.territories ?? []},
        ${wanted.themes ?? []}, ${wanted.targetGroups ?? []}, ${wanted.registerNumber ?? null}, ${wanted.website ?? null},
        ${wanted.verified ? now : null}, ${now})`;
    await app.db.sql`
      insert into organisation_name (organisation_id, language, name)
      select ${id}, key, value from jsonb_each_text(${JSON.stringify({ en: name, ...wanted.names })}::jsonb)`;
    return { id, slug, name };
  }

  /** Makes a person a member. */
  async function join(organisationId: string, personId: string, role: OrganisationRole): Promise<void> {
    await app.db.sql`
      insert into organisation_member (organisation_id, person_id, role, joined_at)
      values (${organisationId}, ${personId}, ${role}, ${app.clock.now()})`;
  }

  /** A new person who is a member. */
  async function member(organisationId: string, role: OrganisationRole, name?: string): Promise<TestPerson> {
    const person = await people(app).member({ name });
    await join(organisationId, person.id, role);
    return person;
  }

  /** An organisation with one member in each role. */
  async function withMembers(wanted: Wanted = {}): Promise<TestOrganisation & Record<OrganisationRole, TestPerson>> {
    const organisation = await create(wanted);
    return {
      ...organisation,
      drafter: await member(organisation.id, 'drafter'),
      representative: await member(organisation.id, 'representative'),
      administrator: await member(organisation.id, 'administrator'),
    };
  }

  return { create, join, member, withMembers };
}
