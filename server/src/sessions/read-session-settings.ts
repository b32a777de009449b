import { Injectable } from '@nestjs/common';
import { wallClock } from '../../../shared/deadlines.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import type { AgendaItemSettingsDto, LiveSessionSettingsDto } from './dto/session-settings.dto.js';
import { SessionText } from './live-session.entity.js';
import { SessionAccess } from './session-access.js';
import { audiencesOf } from './session-cells.js';
import { SessionPeople } from './session-people.js';
import { sessionPolicy } from './session.policy.js';
import { whatActorCan } from './session.presenter.js';

/** Shows sessions to those who prepare them. */
@Injectable()
export class ReadSessionSettings {
  constructor(
    private readonly db: Database,
    private readonly access: SessionAccess,
    private readonly people: SessionPeople,
  ) {}

  /** All of it as its forms hold it. */
  async read(actor: Actor, id: string): Promise<LiveSessionSettingsDto> {
    const session = await this.access.session(actor, id);
    authorize(actor, sessionPolicy, 'prepare', session);
    const { space, activity, timeZone, startsAt, endsAt } = session;
    const { version, state, languages, capacity, registration } = session;
    const { moderation, newcomerFirst, guests } = activity.settings;
    const texts = await this.db.all(SessionText, { sessionId: id });
    return {
      id,
      version,
      state,
      timeZone,
      languages,
      capacity,
      registration,
      slug: space.slug,
      visibility: space.visibility,
      texts: Object.fromEntries(texts.map(({ language, title, purpose }) => [language, { title, purpose }])),
      starts: wallClock(startsAt, timeZone),
      ends: wallClock(endsAt, timeZone),
      ...audiencesOf(activity.cells.filter((cell) => cell.phaseId === null)),
      settings: { moderation, newcomerFirst, guests },
      agenda: await this.agenda(id),
      roles: await this.people.of(id),
      can: whatActorCan(actor, session),
    };
  }

  private agenda(id: string): Promise<AgendaItemSettingsDto[]> {
    return this.db.sql<AgendaItemSettingsDto>`
      select i.id, i.minutes, i.document_id as "documentId", i.block_id as "blockId",
        (select json_object_agg(t.language, t.title) from agenda_item_translation t where t.item_id = i.id) as titles
      from agenda_item i where i.session_id = ${id} order by i.position`;
  }
}
