import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { type MinutesCommand, minutesLifecycle } from '../../../shared/meetings.js';
import { CopyVersion } from '../documents/copy-version.js';
import { Document } from '../documents/document.entity.js';
import { DocumentVersion } from '../documents/document-version.entity.js';
import { PublishVersion } from '../documents/publish-version.js';
import { Database } from '../kernel/database/database.js';
import type { DomainEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { type FoundMeeting, MeetingAccess } from './meeting-access.js';
import type { MeetingMinutes } from './meeting-minutes.entity.js';
import { Meeting } from './meeting.entity.js';
import { MinutesApproved, MinutesCirculated, MinutesPublished } from './meeting.events.js';
import { MinutesPlaces } from './minutes-places.js';

/** Minutes that are about to be taken further. */
type HeldMinutes = FoundMeeting & { minutes: MeetingMinutes };

/** Takes minutes from the members to approval and publication. */
@Injectable()
export class Minutes {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: MeetingAccess,
    private readonly places: MinutesPlaces,
    private readonly publishing: PublishVersion,
    private readonly copying: CopyVersion,
  ) {}

  /**
   * Gives the draft to the members, who comment on it and suggest other words.
   * @throws Problem as `authorize` does; `draft-empty` without a text
   */
  async circulate(actor: Actor, meetingId: string): Promise<void> {
    await this.advance(actor, meetingId, 'circulate', async ({ meeting, minutes, facts }) => {
      const { documentId } = minutes;
      if (!documentId) throw new Problem('draft-empty');
      const draft = await this.db.find(DocumentVersion, { documentId, state: 'draft' });
      if (draft) await this.publishing.publish(actor, draft.id, draft.version);
      minutes.circulatedAt = facts.now;
      return new MinutesCirculated(meeting.spaceId, meetingId, {});
    });
  }

  /**
   * Writes down that a later meeting approved the text as it stands.
   * @throws Problem as `authorize` does; `validation-failed` for a meeting of another body, an earlier one, or one that has
   *   not begun
   */
  async approve(actor: Actor, meetingId: string, approvedIn: string): Promise<void> {
    await this.advance(actor, meetingId, 'approve', async ({ meeting, minutes, facts }) => {
      const later = await this.db.find(Meeting, { id: approvedIn, spaceId: meeting.spaceId });
      const approves =
        later &&
        ['invited', 'held'].includes(later.state) &&
        later.startsAt > meeting.startsAt &&
        later.startsAt <= facts.now;
      if (!approves)
        throw new Problem('validation-failed', { errors: [{ pointer: '/meetingId', code: 'notLaterMeeting' }] });
      const { currentVersionId } = found(await this.db.find(Document, { id: found(minutes.documentId) }));
      Object.assign(minutes, { approvedIn, approvedAt: facts.now, approvedVersionId: found(currentVersionId) });
      return new MinutesApproved(meeting.spaceId, meetingId, { approvedIn });
    });
  }

  /**
   * Publishes what was approved, for everyone who reads the meetings of the body.
   * @throws Problem as `authorize` does
   */
  async publish(actor: Actor, meetingId: string): Promise<void> {
    await this.advance(actor, meetingId, 'publish', async ({ meeting, minutes, facts }) => {
      const { publishedActivityId } = await this.places.of(meeting.spaceId);
      const documentId = await this.copying.publishAs(actor, found(minutes.approvedVersionId), publishedActivityId);
      Object.assign(minutes, { publishedDocumentId: documentId, publishedAt: facts.now });
      return new MinutesPublished(meeting.spaceId, meetingId, { documentId });
    });
  }

  private async advance(
    actor: Actor,
    meetingId: string,
    command: MinutesCommand,
    work: (held: HeldMinutes) => Promise<DomainEvent>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const held = await this.access.require(actor, meetingId, command, { lock: true });
      const minutes = found(held.minutes);
      const event = await work({ ...held, minutes });
      minutes.state = next(minutesLifecycle, minutes.state, command);
      minutes.version += 1;
      await this.db.save(minutes);
      await this.events.record(actor, event);
    });
  }
}
