import { DomainEvent } from '../kernel/events/domain-event.js';

/** Somebody wrote in the record of a session; the subject is the session. */
export class RecordWritten extends DomainEvent<{ version: number }> {
  static readonly type = 'record.written';
}

/** Raw messages of a session were deleted after the time that the operator has set; the subject is the session. */
export class RoomMessagesCleared extends DomainEvent<Record<string, never>> {
  static readonly type = 'record.messages-cleared';
}

/** Somebody is asked whether what they said may become a comment; the subject is the request. */
export class CommentAsked extends DomainEvent<{ messageId: string }> {
  static readonly type = 'record.comment-asked';
}

/** An author agreed or declined; the subject is the request. */
export class CommentRequestDecided extends DomainEvent<{ state: string }> {
  static readonly type = 'record.comment-request-decided';
}
