import { Injectable } from '@nestjs/common';
import type { CommentState } from '../../../shared/comments.js';
import { Batches, ofRequests } from '../kernel/batches/batches.js';
import { Database, raw, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, guestId } from '../kernel/http/actor.js';
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
interface Asked {
  actor: Actor;
  input: Input;
}
type Found = Surroundings & { activity: ActivityFacts };

/** Finds out where a new comment will stand and whether it was sent before. */
@Injectable()
export class CommentPlaces {
  private readonly asking = new Batches<Asked, Found | null>(
    (activityId, asked) => this.loadAll(activityId, asked),
    ofRequests,
  );

  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceAccess,
    private readonly anchors: PlaceAnchor,
  ) {}

  /**
   * The activity with what is around the new comment, in one query for all who ask at the same moment.
   * @throws Problem `not-found` when there is no such activity
   */
  async load(actor: Actor, activityId: string, input: Input): Promise<Found> {
    return found(await this.asking.add(activityId, { actor, input }));
  }

  private async loadAll(activityId: string, asked: Asked[]): Promise<(Found | null)[]> {
    const answers = await this.spaces.activityFor<Surroundings>(activityId, asked.map(toLookUp), surroundings);
    return asked.map((_, at) => {
      const answer = answers?.[at];
      return answer ? { activity: answer.activity, ...answer.also } : null;
    });
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

function toLookUp({ actor, input }: Asked) {
  const { parentId, documentId, anchor, suggestion, clientKey } = input;
  const place = { parentId, documentId, versionId: anchor?.versionId, blockId: anchor?.blockId };
  return { actor, beside: { ...place, suggests: Boolean(suggestion), clientKey, guestId: guestId(actor) } };
}

const asked = (name: string): Sql => sql`(asked.it ->> ${raw(`'${name}'`)})::uuid`;

const below = sql`
  select json_build_object('state', p.state, 'ancestors', p.ancestors, 'documentId', p.document_id, 'blockId', p.block_id,
    'passage', case when (asked.it ->> 'suggests')::boolean then coalesce(top.quote_exact, b.text) end)
  from comment p join comment top on top.id = p.root_id left join block b on b.version_id = top.version_id and b.id = top.block_id
  where p.id = ${asked('parentId')} and p.activity_id = a.id`;

const onBlock = sql`
  select json_build_object('documentId', d.id, 'text', b.text, 'currentVersionId', d.current_version_id, 'currentText', n.text)
  from document_version v join document d on d.id = v.document_id join block b on b.version_id = v.id
  left join block n on n.version_id = d.current_version_id and n.id = b.id
  where v.id = ${asked('versionId')} and v.state = 'published' and d.activity_id = a.id and b.id = ${asked('blockId')}`;

const onDocument = sql`
  select json_build_object('documentId', d.id) from document d
  where d.id = ${asked('documentId')} and d.activity_id = a.id and d.current_version_id is not null`;

/**
 * A person and a guest are known by what readers have seen of them, even when it is gone again; counted no further than the
 * activity asks of newcomers.
 */
const earlierVisible = sql`
  select count(*) from (
    select 1 from comment e where e.person_id = ${asked('personId')} and e.appeared_at is not null
    union all
    select 1 from comment e where e.guest_id = ${asked('guestId')} and e.appeared_at is not null
    limit (a.settings ->> 'newcomerFirst')::int) as earlier`;

const surroundings = sql`
  json_build_object('earlierVisible', (${earlierVisible}),
    'place', case when ${asked('parentId')} is not null then (${below}) when ${asked('versionId')} is not null then (${onBlock})
      when ${asked('documentId')} is not null then (${onDocument}) when a.kind = 'comment' then json_build_object() end,
    'wasSent', exists (select 1 from comment c where c.client_key = ${asked('clientKey')}))`;
