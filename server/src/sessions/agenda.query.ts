import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableDocuments } from '../documents/readable-documents.js';
import type { AgendaItemDto } from './dto/session.dto.js';

/** First characters of a block that an agenda shows. */
const passageLength = 280;

/** Reads agendas. */
@Injectable()
export class AgendaQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The agenda of a session in the reader's language; documents the reader may not read are left out of it. */
  async of(actor: Actor, sessionId: string): Promise<AgendaItemDto[]> {
    return this.db.sql<AgendaItemDto>`
      select i.id, t.title, t.language, i.minutes, i.block_id as "blockId", d.current_version_id as "versionId",
        case when d.id is not null then json_build_object('id', d.id, 'space', json_build_object('kind', d.kind, 'slug', d.slug), 'title', d.title, 'language', d.language) end as document,
        b.label as "blockLabel", left(coalesce(bt.text, b.text), ${passageLength}) as passage,
        coalesce(bt.language, case when b.id is not null then d.written end) as "passageLanguage"
      from agenda_item i
      join live_session l on l.id = i.session_id join space own on own.id = l.space_id
      cross join lateral (select t.title, t.language from agenda_item_translation t where t.item_id = i.id
        order by t.language <> ${actor.language}, t.language <> own.default_language, t.language limit 1) t
      left join lateral (
        select d.id, s.kind, s.slug, d.current_version_id, coalesce(vt.title, v.title) as title, coalesce(vt.language, v.language) as language, v.language as written
        from document d join activity a on a.id = d.activity_id join space s on s.id = d.space_id
        join document_version v on v.id = d.current_version_id
        left join version_translation vt on vt.version_id = v.id and vt.language = ${actor.language}
        where d.id = i.document_id and ${readableDocuments(actor, this.clock.now())}) d on true
      left join block b on b.version_id = d.current_version_id and b.id = i.block_id
      left join block_translation bt on bt.version_id = b.version_id and bt.block_id = b.id and bt.language = ${actor.language} and not bt.outdated
      where i.session_id = ${sessionId} order by i.position`;
  }
}
