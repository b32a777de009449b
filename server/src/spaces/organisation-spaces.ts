import { Injectable, type OnModuleInit } from '@nestjs/common';
import { spacePath } from '../../../shared/space-paths.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Contributions } from '../organisations/contributions.js';
import { OpenTasks } from '../organisations/open-tasks.js';
import { TeamChanged } from './consultation.events.js';
import { shownTitle } from './shown-title.js';
import { visibleSpaces } from './visible-spaces.js';

/** Tells organisations what they lead, and in which teams of it somebody who leaves works. */
@Injectable()
export class OrganisationSpaces implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly contributions: Contributions,
    private readonly tasks: OpenTasks,
  ) {}

  onModuleInit(): void {
    this.contributions.register({
      kind: 'space',
      id: sql`s.id`,
      at: sql`s.created_at`,
      code: sql`s.kind`,
      from: sql`space s`,
      where: (organisationId, actor) => sql`s.owner_organisation_id = ${organisationId} and ${visibleSpaces(actor)}`,
      path: ({ space }) => spacePath(space),
    });
    this.tasks.register({
      kind: 'team',
      list: ({ organisationId, personId }, actor) => sql`
        select ${shownTitle(actor)} as title, m.role from space_team m join space s on s.id = m.space_id
        where m.person_id = ${personId} and s.owner_organisation_id = ${organisationId} and s.state <> 'archived'`,
      move: (actor, change) => this.moveTeams(actor, change),
    });
  }

  private async moveTeams(
    actor: Actor,
    { organisationId, from, to }: { organisationId: string; from: string; to: string },
  ): Promise<void> {
    const moved = await this.db.sql<{ spaceId: string }>`
      with gone as (
        delete from space_team m using space s
        where s.id = m.space_id and m.person_id = ${from} and s.owner_organisation_id = ${organisationId} and s.state <> 'archived'
        returning m.space_id, m.role),
      come as (
        insert into space_team (space_id, person_id, role, added_at) select space_id, ${to}, role, ${this.clock.now()} from gone
        on conflict do nothing)
      select distinct space_id as "spaceId" from gone`;
    for (const { spaceId } of moved)
      await this.events.record(actor, new TeamChanged(spaceId, spaceId, { added: [to], removed: [from] }));
  }
}
