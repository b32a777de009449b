import { queueReasons, type ScreeningReason, screeningReasonCodes } from '../../../../shared/moderation';
import { type ReportReason, reportReasons } from '../../../../shared/comments';
import { contentLanguage } from '../../../../shared/vocabulary/languages';
import type { DeskItem } from './api';

/** Everything an item can wait for: what a check found or a reader said. */
export const givenReasons = [...new Set([...screeningReasonCodes, ...reportReasons])];
export const hands = ['mine', 'others', 'nobody'] as const;

/** Which items of the queue. */
export interface QueueFilter {
  spaceId?: string;
  because?: (typeof queueReasons)[number];
  reason?: ScreeningReason | ReportReason;
  language?: NonNullable<ReturnType<typeof contentLanguage>>;
  claimed?: (typeof hands)[number];
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** Reads a filter from the address of the desk; what is not known is left out. */
export function filterFrom(search: URLSearchParams): QueueFilter {
  const space = search.get('space') ?? '';
  return {
    spaceId: /^[0-9a-f-]{36}$/.test(space) ? space : undefined,
    because: oneOf(queueReasons, search.get('because')),
    reason: oneOf(givenReasons, search.get('reason')),
    language: contentLanguage(search.get('language') ?? '') ?? undefined,
    claimed: oneOf(hands, search.get('claimed')),
  };
}

/** The address of the desk with a filter, and with an item opened. */
export function deskPath({ spaceId, ...filter }: QueueFilter, more: { item?: string; from?: string } = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ space: spaceId, ...filter, ...more })) {
    if (value) search.set(name, value);
  }
  return search.size > 0 ? `/desk?${search}` : '/desk';
}

/** Whether an item belongs to what the filter shows. */
export function matches({ spaceId, because, reason, language, claimed }: QueueFilter, item: DeskItem): boolean {
  const given: string[] = [...item.findings, ...item.reports].flatMap((each) => (each.current ? each.reason : []));
  return (
    (!spaceId || item.place.space.id === spaceId) &&
    (!because || item.because === because) &&
    (!language || item.comment.language === language) &&
    (!claimed || handsOf(item) === claimed) &&
    (!reason || given.includes(reason))
  );
}

const handsOf = ({ claim }: DeskItem) => (claim ? (claim.mine ? 'mine' : 'others') : 'nobody');
