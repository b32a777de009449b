import { Injectable } from '@nestjs/common';
import type { CommentState } from '../../../shared/comments.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import type { Comment } from './comment.entity.js';
import { asColumns, type BlockText, nowhere, PlaceAnchor, type PlacedAnchor } from './place-anchor.js';
import type { PostCommentDto } from './dto/post-comment.dto.js';

/** Where a new comment will stand. */
export type Place = Pick<Comment, 'documentId' | 'parentId' | 'ancestors'> &
  PlacedAnchor & {
    /** Null at the top of a thread. */
    parentState: CommentState | null;
    /** The words a suggestion would replace; null where there is no text. */
    passage: string | null;
  };

/** What posting needs to know beside the activity. */
export interface Surroundings {
  /** Whether a comment came with the same key. */
  wasSent: boolean;
  /** Comments of the author that readers have seen, counted up to what the activity asks of newcomers. */
  earlierVisible: number;
  /** Null when there is no such parent, document or block in the activity. */
  place: FoundPlace | null;
}

type FoundPlace = Partial<FoundParent & BlockText> & { documentId?: string | null };
interface FoundParent {
  state: CommentState;
  ancestors: string[];
  blockId: string | null;
  passage: string | null;
}
type Input = Pick<PostCommentDto, 'parentId' | 'documentId' | 'anchor' | 'suggestion'> & { clientKey: string };

/** Finds out where a new comment will stand and whether it was sent before. */
@Injectable()
export class CommentPlaces {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceAccess,
    private readonly anchors: PlaceAnchor,
  ) {}

  /**
   * The activity with what is around the new comment, in one query.
   * @throws Problem `not-found` when there is no such activity
   */
  async load(actor: Actor, activityId: string, input: Input): Promise<Surroundings & { activity: ActivityFacts }> {
    const { activity, also } = await this.spaces.activityWith<Surroundings>(
      actor,
      activityId,
      sql`json_build_object('earlierVisible', (${earlierVisible(actor)}), 'place', (${lookUp(activityId, input)}),
        'wasSent', exists (select 1 from comment c where c.client_key = ${input.clientKey}))`,
    );
    return { activity, ...also };
  }

  /**
   * Where the comment will stand, after what was found.
   * @throws Problem `not-found` for a place that is not in the activity; `passage-changed` when the words are not where the
   *   author saw them
   */
  async placeOf({ parentId, anchor }: Input, looked: FoundPlace | null): Promise<Place> {
    const place = found(looked);
    const documentId = place.documentId ?? null;
    if (parentId) {
      const { state = null, ancestors = [], blockId = null, passage = null } = place;
      const above = { parentId, ancestors: [...ancestors, parentId], parentState: state };
      return { ...nowhere, documentId, blockId, ...above, passage };
    }
    const top = { documentId, parentId: null, ancestors: [], parentState: null };
    if (!anchor) return { ...top, ...nowhere, passage: null };
    const block = place as BlockText;
    const placed = asColumns(await this.anchors.place(anchor, block));
    return { ...top, ...placed, passage: placed.quoteExact ?? block.currentText };
  }

  /** The words a suggestion in this comment would replace; null where there is no text. */
  async passageOf(commentId: string): Promise<string | null> {
    const row = await this.db.one<{ passage: string | null }>`
      select coalesce(top.quote_exact, b.text) as passage from comment c join comment top on top.id = c.root_id
      left join block b on b.version_id = top.version_id and b.id = top.block_id where c.id = ${commentId}`;
    return row?.passage ?? null;
  }
}

function lookUp(activityId: string, { parentId, anchor, documentId, suggestion }: Input): Sql {
  if (parentId) {
    const passage = suggestion ? sql`coalesce(top.quote_exact, b.text)` : sql`null`;
    return sql`select json_build_object('state', p.state, 'ancestors', p.ancestors, 'documentId', p.document_id, 'blockId', p.block_id,
        'passage', ${passage})
      from comment p join comment top on top.id = p.root_id left join block b on b.version_id = top.version_id and b.id = top.block_id
      where p.id = ${parentId} and p.activity_id = ${activityId}`;
  }
  if (anchor) {
    return sql`select json_build_object('documentId', d.id, 'text', b.text, 'currentVersionId', d.current_version_id, 'currentText', n.text)
      from document_version v join document d on d.id = v.document_id join block b on b.version_id = v.id
      left join block n on n.version_id = d.current_version_id and n.id = b.id
      where v.id = ${anchor.versionId} and v.state = 'published' and d.activity_id = ${activityId} and b.id = ${anchor.blockId}`;
  }
  if (!documentId) return sql`select json_build_object() where a.kind = 'comment'`;
  return sql`select json_build_object('documentId', d.id) from document d
    where d.id = ${documentId} and d.activity_id = ${activityId} and d.current_version_id is not null`;
}

/**
 * A person and a guest are known by what readers have seen of them, even when it is gone again; counted no further than the
 * activity, `a` in the query around, asks of newcomers.
 */
function earlierVisible(actor: Actor): Sql {
  const [person, guest] = [personId(actor), guestId(actor)];
  if (!person && !guest) return sql`0`;
  const byAuthor = person ? sql`e.person_id = ${person}` : sql`e.guest_id = ${guest}`;
  return sql`select count(*) from (select 1 from comment e where ${byAuthor} and e.appeared_at is not null
    limit (a.settings ->> 'newcomerFirst')::int) as earlier`;
}
