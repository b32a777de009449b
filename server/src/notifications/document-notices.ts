import { Injectable } from '@nestjs/common';
import { DocumentPublished } from '../documents/document.events.js';
import { sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { about } from './consultation-notices.js';
import { involved, Notices } from './notices.js';

/** Tells people what a new version did to the place of their words. */
@Injectable()
export class DocumentNotices {
  constructor(private readonly notices: Notices) {}

  @OnEvent(DocumentPublished)
  async published(event: RecordedEvent<DataOf<typeof DocumentPublished>>): Promise<void> {
    const { documentId, versionId, number } = event.data;
    if (number > 1)
      await this.notices.tell(about(event, 'version', { documentId }), involved(event.spaceId ?? '', ['followers']));
    for (const kind of ['passage-removed', 'needs-look'] as const) {
      await this.notices.tell(
        about(event, kind),
        sql`select c.person_id, case when c.person_id is null then c.guest_id end as guest_id
          from anchor_move m join comment c on c.id = m.comment_id
          where m.version_id = ${versionId} and m.outcome = ${kind} and c.state <> 'withdrawn'`,
      );
    }
  }
}
