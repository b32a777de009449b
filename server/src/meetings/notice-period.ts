import { isLate, meetingDeadlines } from '../../../shared/meetings.js';
import { Problem } from '../kernel/http/problem.js';
import type { Meeting } from './meeting.entity.js';

/**
 * Gives notice of the time of a meeting now. Later than the rules of the body ask needs a reason, which everyone reads.
 * @throws Problem `validation-failed` when it is late and no reason is stated
 */
export function giveNotice(meeting: Meeting, now: Date, reason: string): void {
  const late = isLate(now, meetingDeadlines(meeting).noticeDueOn, meeting.timeZone);
  if (late && !reason.trim())
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/lateReason', code: 'noticeTooShort', params: { days: meeting.noticeDays } }],
    });
  meeting.noticeGivenAt = now;
  meeting.lateReason = late ? reason.trim() : '';
}
