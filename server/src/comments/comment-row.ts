import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';
import { raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { nameIn } from '../organisations/organisations.js';
import type { Comment } from './comment.entity.js';

/** A comment with what is shown beside it. */
export type CommentRow = Omit<Comment, 'clientKey'> & {
  /** Visible comments below, at any depth. */
  descendants: number;
  supports: number;
  /** Whether the asking person supports it. */
  supported: boolean;
  organisationSlug: string | null;
  organisationName: string | null;
  stakeholderType: StakeholderType | null;
};

/** The columns of a `CommentRow`, for a query from `commentSources`. */
export function commentColumns(actor: Actor): Sql {
  const person = personId(actor);
  return sql`c.id, c.space_id as "spaceId", c.activity_id as "activityId", c.document_id as "documentId", c.root_id as "rootId",
    c.parent_id as "parentId", c.ancestors, c.person_id as "personId", c.guest_id as "guestId", c.organisation_id as "organisationId",
    c.state, c.stance, c.language, c.body, c.body_html as "bodyHtml", c.suggestion, c.suggestion_diff as "suggestionDiff",
    c.revision_id as "revisionId", c.revision_number as "revisionNumber", c.revised_at as "revisedAt", c.revised_by as "revisedBy",
    c.redacted, c.edited_at as "editedAt", c.edit_count as "editCount", c.version_id as "versionId", c.block_id as "blockId",
    c.quote_exact as "quoteExact", c.quote_prefix as "quotePrefix", c.quote_suffix as "quoteSuffix",
    c.quote_start as "quoteStart", c.quote_end as "quoteEnd", c.anchor_outcome as "anchorOutcome", c.created_at as "createdAt", c.appeared_at as "appearedAt",
    coalesce(k.descendants, 0) as descendants, coalesce(k.supports, 0) as supports,
    ${person ? sql`exists (select 1 from support u where u.comment_id = c.id and u.person_id = ${person})` : raw('false')} as supported,
    o.slug as "organisationSlug", o.stakeholder_type as "stakeholderType", n.name as "organisationName"`;
}

/** What `commentColumns` are read from, after `comment c`. */
export function commentSources(actor: Actor): Sql {
  return sql`left join comment_count k on k.comment_id = c.id
    left join organisation o on o.id = c.organisation_id
    left join lateral (${nameIn(actor.language)}) n on true`;
}
