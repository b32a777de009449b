import type { RecordedEvent } from '../kernel/events/domain-event.js';

const adding =
  /^(comment\.(posted|edited|supported|unsupported|claimed|screened|reported)|moderation\.(claimed|claim-released|queued)|session\.(registered|unregistered|seat-given))$/;

/**
 * Whether readers lose nothing by an event, so that what is kept for them may show it a moment later. An edit that a
 * moderator has to look at first takes words away, and does not count.
 */
export function onlyAdds({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): boolean {
  return adding.test(type) && !(data['from'] === 'visible' && data['to'] !== 'visible');
}
