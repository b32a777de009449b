import { Injectable, type OnModuleInit } from '@nestjs/common';
import { meetingPath } from '../../../shared/space-paths.js';
import { BodyDuties } from '../bodies/body-duties.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { readableMeetings } from './readable-meetings.js';

/** Tells members which minutes wait for what they say of them. */
@Injectable()
export class MinutesDuties implements OnModuleInit {
  constructor(private readonly duties: BodyDuties) {}

  onModuleInit(): void {
    this.duties.add({ kind: 'minutes', list: circulated, path: ({ slug }, meetingId) => meetingPath(slug, meetingId) });
  }
}

/** Until they are approved, or the member said something of them. */
function circulated(actor: Actor): Sql {
  const person = sql`${personId(actor)}::uuid`;
  return sql`
    select m.space_id, m.id, m.title, m.language, null::timestamptz as due_at, 1 as waiting
    from meeting_minutes n join meeting m on m.id = n.meeting_id join space s on s.id = m.space_id
    where n.state = 'circulated' and ${readableMeetings(actor)}
      and exists (select 1 from space_member b where b.space_id = s.id and b.person_id = ${person})
      and not exists (select 1 from comment c where c.document_id = n.document_id and c.person_id = ${person} and c.state <> 'withdrawn')`;
}
