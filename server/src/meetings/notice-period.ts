import { isLate, meetingDeadlines } from '../../../shared/meetings.js';
import { Problem } from '../kernel/http/problem.js';
import type { Meeting } from './meeting.entity.js';

/**
 * Gives notice of the time of a meeting now. Later than the rules of the body ask needs a reason, which everyone reads.
 * @throws Problem `validation-failed` when it is late and no reason is stated
 */
export function giveNotice(meeting: Meeting, now: Date, reason: string): void {
  if (isNoticeLate(meeting, now) && !reason.trim())
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/lateReason', code: 'noticeTooShort', params: { days: meeting.noticeDays } }],
    });
  writeNotice(meeting, now, reason);
}

/** Writes down that those who meet hear of its time now, and why when that is late. */
export function writeNotice(meeting: Meeting, now: Date, reason: string): void {
  meeting.noticeGivenAt = now;
  meeting.lateReason = isNoticeLate(meeting, now) ? reason.trim() : '';
}

const isNoticeLate = (meeting: Meeting, now: Date): boolean =>
  isLate(now, meetingDeadlines(meeting).noticeDueOn, meeting.timeZone);
