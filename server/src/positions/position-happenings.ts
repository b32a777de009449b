import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BodyActivity } from '../bodies/body-activity.js';
import { sql } from '../kernel/database/database.js';

/** Adds joint positions to what happened in the body they were handed in to; whoever reads the body reads them. */
@Injectable()
export class PositionHappenings implements OnModuleInit {
  constructor(private readonly activity: BodyActivity) {}

  onModuleInit(): void {
    this.activity.add({ type: 'position.handed-in', part: null, subject: () => position });
  }
}

const position = sql`select jsonb_build_object('title', p.title, 'language', p.language, 'page', '/positions/' || p.id)
  from position p where p.id = e.subject_id and p.space_id = e.space_id`;
