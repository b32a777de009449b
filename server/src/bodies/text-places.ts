import { Injectable } from '@nestjs/common';
import { type Access, type Audience, defaultCommentSettings } from '../../../shared/spaces.js';
import { Database } from '../kernel/database/database.js';
import { newId } from '../kernel/ids.js';
import { AccessCell, Activity, ActivityTitle } from '../spaces/activity.entity.js';

/** Who may do what in a place; whoever is not named sees nothing of it. */
export type PlaceCells = Partial<Record<Audience, Access>>;

/** Places in a body where texts are discussed: activities without phases. */
@Injectable()
export class TextPlaces {
  constructor(private readonly db: Database) {}

  /**
   * Adds a place after the others.
   * @param titles by language
   * @returns the id of the activity
   */
  async add(spaceId: string, titles: Record<string, string>, cells: PlaceCells): Promise<string> {
    const id = newId();
    const last = await this.db.one<{ position: number }>`
      select max(position) as position from activity where space_id = ${spaceId}`;
    const position = (last?.position ?? -1) + 1;
    const settings = { ...defaultCommentSettings, guests: false, newcomerFirst: 0 };
    await this.db.insert(Activity, { id, spaceId, kind: 'comment' as const, position, settings, version: 1 });
    await this.db.insert(
      ActivityTitle,
      Object.entries(titles).map(([language, title]) => ({ activityId: id, language, title })),
    );
    await this.setCells(id, cells);
    return id;
  }

  /** Makes these the cells of a place. */
  async setCells(activityId: string, cells: PlaceCells): Promise<void> {
    await this.db.delete(AccessCell, { activityId });
    const rows = (Object.entries(cells) as [Audience, Access][]).map(([audience, access]) => ({
      id: newId(),
      activityId,
      phaseId: null,
      audience,
      access,
    }));
    if (rows.length > 0) await this.db.insert(AccessCell, rows);
  }
}
