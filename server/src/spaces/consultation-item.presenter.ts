import { type ActivityKind, type ConsultationState, effectiveState } from '../../../shared/spaces.js';
import type { ConsultationItemDto, ConsultationOwnerDto } from './dto/consultation-item.dto.js';
import type { Space } from './space.entity.js';

/** A consultation of the list as the query gives it. */
export type ConsultationItemRow = Pick<
  Space,
  | 'id'
  | 'slug'
  | 'kind'
  | 'opensAt'
  | 'closesAt'
  | 'timeZone'
  | 'answerDueAt'
  | 'answeredAt'
  | 'levels'
  | 'territories'
  | 'policyFields'
  | 'stakeholderTypes'
> & {
  state: ConsultationState;
  title: string;
  summary: string;
  language: string;
  ownerId: string | null;
  ownerSlug: string | null;
  ownerName: string | null;
  ownerLanguage: string | null;
  activities: ActivityKind[];
  commentCount: number;
  positionCount: number;
};

/** A consultation as a list shows it. */
export function presentItem(row: ConsultationItemRow, now: Date): ConsultationItemDto {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    state: effectiveState(row, now),
    title: row.title,
    summary: row.summary,
    language: row.language,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    timeZone: row.timeZone,
    answerDueAt: row.answerDueAt,
    answeredAt: row.answeredAt,
    owner: presentOwner(row),
    levels: row.levels,
    territories: row.territories,
    policyFields: row.policyFields,
    stakeholderTypes: row.stakeholderTypes,
    activities: row.activities,
    commentCount: row.commentCount,
    positionCount: row.positionCount,
  };
}

/** The organisation that asks, where there is one. */
export function presentOwner(
  row: Pick<ConsultationItemRow, 'ownerId' | 'ownerSlug' | 'ownerName' | 'ownerLanguage'>,
): ConsultationOwnerDto | null {
  const { ownerId: id, ownerSlug: slug, ownerName: name, ownerLanguage: language } = row;
  return id && slug ? { id, slug, name: name ?? '', language: language ?? '' } : null;
}
