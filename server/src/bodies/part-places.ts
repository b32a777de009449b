import { Injectable } from '@nestjs/common';
import type { BodyPart, PartReader, PartReaders } from '../../../shared/bodies.js';
import { Database } from '../kernel/database/database.js';
import { found } from '../kernel/http/problem.js';
import { Body } from './body.entity.js';
import { type PlaceCells, TextPlaces } from './text-places.js';

/** Who does what with the texts of a part, by who may read the part. */
const cells: Record<PartReader, PlaceCells> = {
  public: { public: 'read', members: 'contribute', team: 'contribute' },
  members: { members: 'contribute', team: 'contribute' },
  team: { team: 'contribute' },
};

/**
 * Parts whose texts are worked on among members, also where everyone reads the part: what is published of them is read where it
 * was published, and not here.
 */
const workedOnInside: BodyPart[] = ['opinions'];

function cellsOf(part: BodyPart, parts: PartReaders): PlaceCells {
  const readers = parts[part] ?? 'team';
  return cells[readers === 'public' && workedOnInside.includes(part) ? 'members' : readers];
}

/**
 * The places in which the texts of a part of a body stand, so that a text is read by those who may read it as part of that, also
 * where texts are read, searched, followed or exported without knowing of parts.
 */
@Injectable()
export class PartPlaces {
  constructor(
    private readonly db: Database,
    private readonly places: TextPlaces,
  ) {}

  /**
   * The activity for the texts of a part, made when the first of them is written. Inside the transaction that locked the body.
   * @param titles what it is called, by language
   */
  async activityFor(spaceId: string, part: BodyPart, titles: Record<string, string>): Promise<string> {
    const place = await this.db.one<{ id: string }>`
      select activity_id as id from body_place where space_id = ${spaceId} and part = ${part}`;
    if (place) return place.id;
    const { parts } = found(await this.db.find(Body, { spaceId }));
    const id = await this.places.add(spaceId, titles, cellsOf(part, parts));
    await this.db.sql`insert into body_place (space_id, part, activity_id) values (${spaceId}, ${part}, ${id})`;
    return id;
  }

  /** Gives the texts of every part the readers the part has now, inside the transaction that changed them. */
  async follow(spaceId: string, parts: PartReaders): Promise<void> {
    const places = await this.db.sql<{ id: string; part: BodyPart }>`
      select activity_id as id, part from body_place where space_id = ${spaceId}`;
    for (const { id, part } of places) await this.places.setCells(id, cellsOf(part, parts));
  }
}
