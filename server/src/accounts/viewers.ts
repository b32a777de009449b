import { Injectable } from '@nestjs/common';
import type { TeamRole } from '../../../shared/spaces.js';
import { Database } from '../kernel/database/database.js';
import { type Actor, isStaff, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import type { ViewerDto } from './dto/viewer.dto.js';
import { Person } from './person.entity.js';
import { ViewerParts } from './viewer-parts.js';

const deskRoles: TeamRole[] = ['lead', 'moderator'];

/** Tells people who they are here. */
@Injectable()
export class Viewers {
  constructor(
    private readonly db: Database,
    private readonly parts: ViewerParts,
  ) {}

  /** The person who asks, or null for guests and readers. */
  async viewer(actor: Actor): Promise<ViewerDto | null> {
    const id = personId(actor);
    if (!id) return null;
    const person = found(await this.db.find(Person, { id }));
    return {
      id,
      name: person.name,
      email: person.email ?? '',
      language: person.language,
      role: person.role,
      version: person.version,
      memberships: await this.parts.membershipsOf(actor),
      can: {
        createConsultation: isStaff(actor),
        createBody: isStaff(actor),
        openDesk: isStaff(actor) || actor.teams.some((team) => deskRoles.includes(team.role)),
      },
    };
  }
}
