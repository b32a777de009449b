import { Injectable } from '@nestjs/common';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import { ApplicationAccess } from './application-access.js';
import { presentOwn } from './application.presenter.js';
import { Application } from './application.entity.js';
import { Call } from './call.entity.js';
import { isOwnApplication } from './own-applications.js';
import type { OwnApplicationDto } from './dto/application.dto.js';

/** An application with what its page names. */
export interface ApplicationRow {
  application: Application;
  call: Call;
  /** Of the call. */
  title: string;
  language: string;
  bodyTitle: string;
  organisation: NamedOrganisation | null;
}

/** How many applications of one person are shown; nobody has more. */
const most = 100;

/** Shows applications to those who sent them. */
@Injectable()
export class ApplicationQuery {
  constructor(
    private readonly db: Database,
    private readonly access: ApplicationAccess,
  ) {}

  /**
   * An application, for its applicant.
   * @throws Problem `not-found` for everyone else: those who judge it have a page of their own
   */
  async one(actor: Actor, id: string): Promise<OwnApplicationDto> {
    const { application, call, facts } = await this.access.require(actor, id, 'read');
    found(facts.isOwn || null);
    return presentOwn({ application, call, ...(await this.named(actor, application)) }, facts, actor);
  }

  /** The applications of a person and of the organisations they speak for, newest first. */
  async own(actor: Actor): Promise<OwnApplicationDto[]> {
    const rows = await this.db.query<{ id: string }>(sql`
      select a.id from call_application a
      where ${isOwnApplication(actor)}
      order by a.created_at desc, a.id limit ${most}`);
    const items: OwnApplicationDto[] = [];
    for (const { id } of rows) items.push(await this.one(actor, id));
    return items;
  }

  /** What the call, the body and the organisation of an application are called. */
  async named(actor: Actor, { id }: Application): Promise<Omit<ApplicationRow, 'application' | 'call'>> {
    const [row] = await this.db.query<Omit<ApplicationRow, 'application' | 'call'>>(sql`
      select x.title, x.language, y.title as "bodyTitle",
        (select json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language)
          from organisation o cross join lateral (${nameIn(actor.language)}) n where o.id = a.organisation_id) as organisation
      from call_application a join call c on c.id = a.call_id join space s on s.id = c.space_id
      cross join lateral (select t.title, t.language from call_translation t where t.call_id = c.id
        order by t.language <> ${actor.language}, t.language <> c.default_language, t.language limit 1) x
      cross join lateral (select t.title from space_translation t where t.space_id = s.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) y
      where a.id = ${id}`);
    return found(row);
  }
}
