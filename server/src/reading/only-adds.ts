import type { RecordedEvent } from '../kernel/events/domain-event.js';

const adding = new RegExp(
  `^(${[
    'comment\\.(posted|edited|supported|unsupported|claimed|screened|reported)',
    'moderation\\.(claimed|claim-released|queued)',
    'session\\.(registered|unregistered|seat-given)',
    // Who is in a live room is told at once; a page of it that was kept for some seconds catches up.
    'room\\.(steered|announced|question-answered|questions-merged|poll-opened|poll-closed|speaker-moved|message-reported)',
    'opinion\\.(voted|proxy-changed)',
    'room\\.(breakouts-planned|breakouts-opened|breakouts-closed|harvest-handed-in)',
  ].join('|')})$`,
);

/**
 * Whether readers lose nothing by an event, so that what is kept for them may show it a moment later. An edit that a
 * moderator has to look at first takes words away, and does not count.
 */
export function onlyAdds({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): boolean {
  return adding.test(type) && !(data['from'] === 'visible' && data['to'] !== 'visible');
}
