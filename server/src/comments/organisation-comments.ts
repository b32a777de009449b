import { Injectable, type OnModuleInit } from '@nestjs/common';
import { commentPath } from '../../../shared/space-paths.js';
import { Database, sql } from '../kernel/database/database.js';
import { Contributions } from '../organisations/contributions.js';
import { OpenTasks } from '../organisations/open-tasks.js';
import { shownTitle } from '../spaces/shown-title.js';
import { visibleAnywhere } from './visible-comments.js';

/** Letters of a comment that are shown in a list. */
/** Tells organisations what was said in their name, and what somebody who leaves was still writing. */
@Injectable()
export class OrganisationComments implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly contributions: Contributions,
    private readonly tasks: OpenTasks,
  ) {}

  onModuleInit(): void {
    this.contributions.register({
      kind: 'comment',
      id: sql`c.id`,
      at: sql`c.created_at`,
      text: sql`c.body`,
      textLanguage: sql`c.language`,
      from: sql`comment c join activity a on a.id = c.activity_id join space s on s.id = c.space_id`,
      where: (organisationId, actor, now) =>
        sql`c.organisation_id = ${organisationId} and c.state = 'visible' and ${visibleAnywhere(actor, now)}`,
      path: ({ id, space }) => commentPath(space, id),
    });
    this.tasks.register({
      kind: 'draft',
      list: ({ organisationId, personId }, actor) => sql`
        select ${shownTitle(actor)} as title, null::text as role from comment_draft d join space s on s.id = d.space_id
        where d.person_id = ${personId} and d.organisation_id = ${organisationId}`,
      move: async (_actor, change) => this.moveDrafts(change),
    });
  }

  /** Where the one who takes over is writing at the same place already, their own words stay and the other's go behind them. */
  private async moveDrafts({
    organisationId,
    from,
    to,
  }: {
    organisationId: string;
    from: string;
    to: string;
  }): Promise<void> {
    await this.db.sql`
      update comment_draft own set body = concat_ws(E'\n\n', nullif(own.body, ''), nullif(theirs.body, '')), version = own.version + 1
      from comment_draft theirs where own.person_id = ${to} and theirs.person_id = ${from} and theirs.organisation_id = ${organisationId}
        and theirs.place = own.place`;
    await this.db.sql`
      delete from comment_draft theirs where theirs.person_id = ${from} and theirs.organisation_id = ${organisationId}
        and exists (select 1 from comment_draft own where own.person_id = ${to} and own.place = theirs.place)`;
    await this.db.sql`
      update comment_draft set person_id = ${to}, version = version + 1 where person_id = ${from} and organisation_id = ${organisationId}`;
  }
}
