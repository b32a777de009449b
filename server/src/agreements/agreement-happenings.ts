import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BodyActivity } from '../bodies/body-activity.js';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableAgreements } from './agreement.policy.js';

/**
 * Adds signatures and what became of commitments to what happened in a body. Its reports stand there as the texts they are, once
 * they are published.
 */
@Injectable()
export class AgreementHappenings implements OnModuleInit {
  constructor(private readonly activity: BodyActivity) {}

  onModuleInit(): void {
    this.activity.add(
      { type: 'agreement.signed', part: 'agreements', subject: agreement },
      { type: 'agreement.withdrawn', part: 'agreements', subject: agreement },
      {
        type: 'commitment.moved',
        part: 'agreements',
        subject: () => sql`${commitment} and e.data ->> 'status' = 'met'`,
      },
      { type: 'commitment.overdue', part: 'agreements', subject: () => commitment },
    );
  }
}

/** The pact or charter, by the title of the version published last. */
function agreement(actor: Actor): Sql {
  return sql`select jsonb_build_object('title', coalesce(n.title, v.title), 'language', coalesce(n.language, v.language),
      'page', 'agreements/' || g.id)
    from agreement g join document d on d.id = g.document_id join document_version v on v.id = d.current_version_id
    left join version_translation n on n.version_id = v.id and n.language = ${actor.language}
    where g.id = e.subject_id and ${readableAgreements(actor)}`;
}

/** What was promised, as far as a line holds it. */
const commitment = sql`select jsonb_build_object('title', left(c.text, 200) || case when length(c.text) > 200 then '…' else '' end,
    'language', c.language, 'page', 'commitments/' || c.id)
  from commitment c where c.id = e.subject_id`;
