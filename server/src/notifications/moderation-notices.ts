import { Injectable } from '@nestjs/common';
import { moderationLimits } from '../../../shared/moderation.js';
import { Database, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { ModerationDecided, ModerationUndone, ReportDecided, ReportReopened } from '../moderation/moderation.events.js';
import { found } from '../kernel/http/problem.js';
import { about } from './consultation-notices.js';
import { Notices, type Recipient, type Telling } from './notices.js';

/**
 * Tells authors what was decided about their words and why, and readers what came of their reports. A decision that is taken
 * back within seconds, such as a slip of a key, is told to nobody; later its author is told that too.
 */
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
    const decision = await this.standing(decisionId);
    if (!decision) return;
    const data = { commentId: event.subjectId, action, reason, ground, explanation: decision.explanation || null };
    const telling = about(event, action === 'return' ? 'returned' : 'decision', data);
    await this.notices.tellOne(soon(telling, decisionId), await this.author(event.subjectId));
  }

  @OnEvent(ModerationUndone)
  async undone(event: RecordedEvent<DataOf<typeof ModerationUndone>>): Promise<void> {
    const author = await this.author(event.subjectId);
    const told = await this.notices.callBack(['decision', 'returned'], event.data.decisionId, author);
    if (told) await this.notices.tellOne(about(event, 'undone', { commentId: event.subjectId }), author);
  }

  /** Regulation (EU) 2022/2065 art. 16(5): who reported is told the decision. */
  @OnEvent(ReportDecided)
  async reportDecided(event: RecordedEvent<DataOf<typeof ReportDecided>>): Promise<void> {
    const { decisionId, outcome } = event.data;
    const reader = await this.reader(event.subjectId);
    if (!reader) return;
    const telling = about(event, 'report-decided', { outcome });
    if (!decisionId) return this.notices.tellOne(telling, reader);
    if (await this.standing(decisionId)) await this.notices.tellOne(soon(telling, decisionId), reader);
  }

  @OnEvent(ReportReopened)
  async reportReopened(event: RecordedEvent<DataOf<typeof ReportReopened>>): Promise<void> {
    const reader = await this.reader(event.subjectId);
    if (reader) await this.notices.callBack(['report-decided'], event.data.decisionId, reader);
  }

  /** A decision as long as it has not been taken back. */
  private standing(decisionId: string) {
    return this.db.one<{
      explanation: string;
    }>`select explanation from moderation_decision where id = ${decisionId} and undone_at is null`;
  }

  private async author(commentId: string): Promise<Recipient> {
    const written = await this.db.query<Recipient>(sql`
      select person_id as "personId", case when person_id is null then guest_id end as "guestId", null as email, '' as language
      from comment where id = ${commentId}`);
    return found(written[0]);
  }

  private reader(reportId: string): Promise<Recipient | null> {
    return this.db.one<Recipient>`
      select person_id as "personId", guest_id as "guestId", email, language from comment_report where id = ${reportId}`;
  }
}

/** To be told of a decision once the page no longer offers to take it back; with it the notice is found again. */
const soon = (telling: Telling, decisionId: string): Telling => ({
  ...telling,
  eventId: decisionId,
  after: moderationLimits.tellAfterSeconds * 1000,
});
