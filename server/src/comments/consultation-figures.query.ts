import { Injectable } from '@nestjs/common';
import type { Stance } from '../../../shared/comments.js';
import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableActivities } from '../spaces/visible-spaces.js';
import { writtenBy } from './visible-comments.js';

/** One figure: by stance, by language, by the kind of who speaks, or of all together. */
interface FigureRow {
  part: 'all' | 'stance' | 'language' | 'speaker';
  stance: Stance | null;
  language: string | null;
  speaker: StakeholderType | 'person' | 'guest' | null;
  comments: number;
}

/** A comment that is new to someone, by its place. */
export interface NewComment {
  commentId: string;
  rootId: string;
  parentId: string | null;
  activityId: string;
  documentId: string | null;
  blockId: string | null;
  appearedAt: Date;
}

/** New comments that are counted one by one; beyond, the answer is "more than". */
export const countedNew = 1000;

/** Reads figures over the visible comments of a consultation. */
@Injectable()
export class ConsultationFiguresQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Activities of a space in which the actor may read comments. */
  async readableActivities(actor: Actor, spaceId: string): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>`
      select a.id from activity a join space s on s.id = a.space_id
      where s.id = ${spaceId} and a.kind = 'comment' and ${readableActivities(actor, this.clock.now())} order by a.position`;
    return rows.map((row) => row.id);
  }

  /** How many comments there are: by stance, by language and by who speaks. */
  async summary(spaceId: string, activityIds: string[]): Promise<FigureRow[]> {
    return this.db.sql<FigureRow>`
      select case when grouping(stance) = 0 then 'stance' when grouping(language) = 0 then 'language'
          when grouping(speaker) = 0 then 'speaker' else 'all' end as part,
        stance, language, speaker, count(*)::int as comments
      from (
        select c.stance, c.language,
          coalesce(o.stakeholder_type, case when c.person_id is null then 'guest' else 'person' end) as speaker
        from comment c left join organisation o on o.id = c.organisation_id
        where c.space_id = ${spaceId} and c.state = 'visible' and c.activity_id = any(${activityIds}::uuid[])) as shown
      group by grouping sets ((), (stance), (language), (speaker))
      order by comments desc, stance, language, speaker`;
  }

  /** What others said and what appeared after an instant, the newest first: at most one more than is counted. */
  async appearedSince(actor: Actor, spaceId: string, activityIds: string[], since: Date): Promise<NewComment[]> {
    return this.db.sql<NewComment>`
      select c.id as "commentId", c.root_id as "rootId", c.parent_id as "parentId", c.activity_id as "activityId",
        c.document_id as "documentId", c.block_id as "blockId", c.appeared_at as "appearedAt"
      from comment c
      where c.space_id = ${spaceId} and c.state = 'visible' and c.appeared_at > ${since}
        and c.activity_id = any(${activityIds}::uuid[]) and not ${writtenBy(actor)}
      order by c.appeared_at desc limit ${countedNew + 1}`;
  }
}
