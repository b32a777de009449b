import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { ModerationDecided, ModerationUndone, ReportDecided } from '../moderation/moderation.events.js';
import { about } from './consultation-notices.js';
import { Notices, type Recipient } from './notices.js';

/** The author of a comment, as a query of recipients. */
const author = (commentId: string) =>
  sql`select person_id, case when person_id is null then guest_id end as guest_id from comment where id = ${commentId}`;

/** Tells authors what was decided about their words and why, and readers what came of their reports. */
@Injectable()
export class ModerationNotices {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  /** Regulation (EU) 2022/2065 art. 17: the author gets the reason when the restriction starts. */
  @OnEvent(ModerationDecided)
  async decided(event: RecordedEvent<DataOf<typeof ModerationDecided>>): Promise<void> {
    const { decisionId, action, reason, ground } = event.data;
    if (action === 'keep') return;
    const decision = await this.db.one<{
      explanation: string;
    }>`select explanation from moderation_decision where id = ${decisionId}`;
    const data = { commentId: event.subjectId, action, reason, ground, explanation: decision?.explanation || null };
    await this.notices.tell(about(event, action === 'return' ? 'returned' : 'decision', data), author(event.subjectId));
  }

  @OnEvent(ModerationUndone)
  async undone(event: RecordedEvent<DataOf<typeof ModerationUndone>>): Promise<void> {
    if (event.data.action === 'keep') return;
    await this.notices.tell(about(event, 'undone', { commentId: event.subjectId }), author(event.subjectId));
  }

  /** Regulation (EU) 2022/2065 art. 16(5): who reported is told the decision. */
  @OnEvent(ReportDecided)
  async reportDecided(event: RecordedEvent<DataOf<typeof ReportDecided>>): Promise<void> {
    const recipient = await this.db.one<Recipient>`
      select person_id as "personId", guest_id as "guestId", email, language from comment_report where id = ${event.subjectId}`;
    if (recipient)
      await this.notices.tellOne(about(event, 'report-decided', { outcome: event.data.outcome }), recipient);
  }
}
