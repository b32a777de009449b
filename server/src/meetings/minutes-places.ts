import { Injectable } from '@nestjs/common';
import type { PartReader } from '../../../shared/bodies.js';
import { BodyEdited } from '../bodies/body.events.js';
import { Body } from '../bodies/body.entity.js';
import { type PlaceCells, TextPlaces } from '../bodies/text-places.js';
import { Database } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Concerns, OnEvent } from '../kernel/events/listeners.js';
import { found } from '../kernel/http/problem.js';
import { MinutesPlace } from './meeting-minutes.entity.js';

const titles = {
  draft: { en: 'Draft minutes', nl: 'Conceptnotulen' },
  published: { en: 'Minutes', nl: 'Notulen' },
};

/** Whose the texts are: drafts are for the members to comment on, minutes for whoever reads the meetings of the body. */
function cellsFor(readers: PartReader | undefined): { draft: PlaceCells; published: PlaceCells } {
  const membersRead = readers === 'public' || readers === 'members';
  return {
    draft: { team: 'contribute', ...(membersRead ? { members: 'contribute' } : {}) },
    published: { ...(membersRead ? { members: 'read' } : {}), ...(readers === 'public' ? { public: 'read' } : {}) },
  };
}

/** Where the minutes of a body stand among its texts. */
@Injectable()
export class MinutesPlaces {
  constructor(
    private readonly db: Database,
    private readonly places: TextPlaces,
  ) {}

  /** The places of a body; its first minutes make them. */
  async of(spaceId: string): Promise<MinutesPlace> {
    await this.db.sql`select 1 from space where id = ${spaceId} for no key update`;
    const known = await this.db.find(MinutesPlace, { spaceId });
    if (known) return known;
    const { parts } = found(await this.db.find(Body, { spaceId }));
    const cells = cellsFor(parts.meetings);
    const made = {
      spaceId,
      draftActivityId: await this.places.add(spaceId, titles.draft, cells.draft),
      publishedActivityId: await this.places.add(spaceId, titles.published, cells.published),
    };
    await this.db.insert(MinutesPlace, made);
    return made;
  }

  /** Whoever reads the meetings of a body from now on reads its minutes. */
  @OnEvent(BodyEdited)
  @Concerns<DataOf<typeof BodyEdited>>(({ fields }) => fields.includes('parts'))
  async follow({ subjectId: spaceId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const place = await this.db.find(MinutesPlace, { spaceId });
      if (!place) return;
      const { parts } = found(await this.db.find(Body, { spaceId }));
      const cells = cellsFor(parts.meetings);
      await this.places.setCells(place.draftActivityId, cells.draft);
      await this.places.setCells(place.publishedActivityId, cells.published);
    });
  }
}
