import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActorParts } from '../accounts/actor-parts.js';
import { sql } from '../kernel/database/database.js';

/** Tells accounts which teams a person is in, so that a request still needs one query to find out who asks. */
@Injectable()
export class TeamsOfActor implements OnModuleInit {
  constructor(private readonly parts: ActorParts) {}

  onModuleInit(): void {
    this.parts.register(
      'teams',
      sql`select json_agg(json_build_object('spaceId', t.space_id, 'role', t.role)) from space_team t where t.person_id = p.id`,
    );
  }
}
