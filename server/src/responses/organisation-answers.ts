import { Injectable, type OnModuleInit } from '@nestjs/common';
import { commentPath } from '../../../shared/space-paths.js';
import { visibleAnywhere } from '../comments/visible-comments.js';
import { Database, sql } from '../kernel/database/database.js';
import { Contributions } from '../organisations/contributions.js';
import { OpenTasks } from '../organisations/open-tasks.js';
import { shownTitle } from '../spaces/shown-title.js';

/** Tells organisations what was officially answered in what they lead, and which answers somebody who leaves still owes. */
@Injectable()
export class OrganisationAnswers implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly contributions: Contributions,
    private readonly tasks: OpenTasks,
  ) {}

  onModuleInit(): void {
    this.contributions.register({
      kind: 'answer',
      id: sql`w.id`,
      at: sql`w.published_at`,
      ref: sql`c.id`,
      text: sql`w.body`,
      textLanguage: sql`w.language`,
      code: sql`w.status`,
      from: sql`answer w join comment c on c.id = w.comment_id join activity a on a.id = c.activity_id join space s on s.id = w.space_id`,
      where: (organisationId, actor, now) =>
        sql`s.owner_organisation_id = ${organisationId} and w.state = 'published' and c.state = 'visible' and ${visibleAnywhere(actor, now)}`,
      path: ({ ref, space }) => commentPath(space, ref ?? ''),
    });
    this.tasks.register({
      kind: 'answer',
      list: ({ organisationId, personId }, actor) => sql`
        select ${shownTitle(actor)} as title, null::text as role from answer w join space s on s.id = w.space_id
        where w.drafted_by = ${personId} and w.state = 'draft' and s.owner_organisation_id = ${organisationId}`,
      move: async (_actor, { organisationId, from, to }) => {
        await this.db.sql`
          update answer w set drafted_by = ${to}, version = w.version + 1 from space s
          where s.id = w.space_id and w.drafted_by = ${from} and w.state = 'draft' and s.owner_organisation_id = ${organisationId}`;
      },
    });
  }
}
