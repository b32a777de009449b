import { Injectable } from '@nestjs/common';
import { type BodyKind, firstParts } from '../../../shared/bodies.js';
import type { Visibility } from '../../../shared/spaces.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { KnownParties } from '../spaces/known-parties.js';
import { TeamMember } from '../spaces/space-people.entity.js';
import { SpaceSlugs } from '../spaces/space-slugs.js';
import { SpaceText } from '../spaces/space-text.entity.js';
import { Space } from '../spaces/space.entity.js';
import { Body } from './body.entity.js';
import { BodyCreated } from './body.events.js';
import { mayCreateBody } from './body.policy.js';
import { type PlaceCells, TextPlaces } from './text-places.js';

/** What is needed to start; everything else has a first value. */
export interface NewBody {
  kind: BodyKind;
  title: string;
  language: string;
  timeZone: string;
  visibility: Visibility;
  /** The authority that leads it, of the register. */
  ownerOrganisationId?: string | null;
}

/**
 * Where a body's texts are discussed: what it publishes, which all may read who may read the body, and what its members work
 * on among themselves. Both can be changed.
 */
const places: { titles: Record<string, string>; cells: PlaceCells }[] = [
  {
    titles: { en: 'Published texts', nl: 'Gepubliceerde teksten' },
    cells: { public: 'read', members: 'contribute', team: 'contribute' },
  },
  { titles: { en: 'Working texts', nl: 'Werkteksten' }, cells: { members: 'contribute', team: 'contribute' } },
];

/** Prepares bodies. */
@Injectable()
export class CreateBody {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly slugs: SpaceSlugs,
    private readonly known: KnownParties,
    private readonly textPlaces: TextPlaces,
  ) {}

  /**
   * Prepares a body, with whoever does it as the lead of its team. The team alone sees it until it is opened.
   * @throws Problem `unauthenticated` or `forbidden` for everyone but staff
   */
  async create(actor: Actor, input: NewBody): Promise<Space> {
    if (!mayCreateBody(actor)) throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
    return this.db.transaction(async () => {
      await this.known.assertOwner(input.ownerOrganisationId);
      const space = await this.draft(actor, input);
      const { id: spaceId, createdBy, createdAt } = space;
      const { language, title, kind } = input;
      await this.db.insert(Space, space);
      await this.db.insert(SpaceText, { spaceId, language, title, summary: '', question: '' });
      await this.db.insert(Body, {
        spaceId,
        stage: kind === 'partnership' ? 'exploring' : null,
        secretariatOrganisationId: null,
        mandateDocumentId: null,
        parts: firstParts[kind],
      });
      if (createdBy)
        await this.db.insert(TeamMember, { spaceId, personId: createdBy, role: 'lead', addedAt: createdAt });
      for (const { titles, cells } of places) await this.textPlaces.add(spaceId, titles, cells);
      await this.events.record(actor, new BodyCreated(spaceId, spaceId, { kind }));
      return space;
    });
  }

  private async draft(actor: Actor, input: NewBody): Promise<Space> {
    return Object.assign(new Space(), {
      id: newId(),
      kind: input.kind,
      slug: await this.slugs.free(input.title, input.kind),
      state: 'draft' as const,
      visibility: input.visibility,
      preset: null,
      timeZone: input.timeZone,
      defaultLanguage: input.language,
      ownerOrganisationId: input.ownerOrganisationId ?? null,
      createdBy: personId(actor),
      createdAt: this.clock.now(),
      version: 1,
    });
  }
}
