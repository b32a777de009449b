import { Injectable } from '@nestjs/common';
import { shownHtml } from '../comments/comment.presenter.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableActivities } from '../spaces/visible-spaces.js';
import { passageLength } from './comment-candidate.js';
import type { RecordCommentDto } from './dto/record.dto.js';

type Row = { id: string; bodyHtml: string; lang: string; about: RecordCommentDto['document'] };

/** Reads the messages of a session that became comments, as these read now. */
@Injectable()
export class RecordCommentsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Those that the reader sees where they stand, in the order in which they were said. Questions of the record carry their comment
   * themselves.
   */
  async of(actor: Actor, sessionId: string): Promise<RecordCommentDto[]> {
    const rows = await this.db.sql<Row>`
      select c.id, c.body_html as "bodyHtml", c.language as lang,
        case when v.id is not null then json_build_object('id', c.document_id, 'title', v.title, 'language', v.language,
          'blockLabel', b.label, 'passage', left(b.text, ${passageLength})) end as about
      from comment_request q join room_message m on m.id = q.message_id join room r on r.id = m.room_id
      join comment c on c.id = q.comment_id join activity a on a.id = c.activity_id join space s on s.id = c.space_id
      left join document_version v on v.id = c.version_id left join block b on b.version_id = v.id and b.id = c.block_id
      where r.session_id = ${sessionId} and c.state = 'visible' and ${readableActivities(actor, this.clock.now(), 'a', 's')}
        and m.state = 'visible' and (m.kind = 'message' or m.merged_into is not null or r.kind <> 'main')
      order by m.created_at, m.id`;
    return rows.map(({ id, lang, about, bodyHtml }) => ({
      id,
      html: shownHtml({ bodyHtml }, actor.language),
      lang,
      document: about,
    }));
  }
}
