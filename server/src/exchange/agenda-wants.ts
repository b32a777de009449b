import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import { termRuns } from '../bodies/body-list.query.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import { OnEvent } from '../kernel/events/listeners.js';
import type { Actor } from '../kernel/http/actor.js';
import { OrganisationsMerged } from '../organisations/organisation.events.js';
import { AgendaProposalSupported } from './exchange.events.js';

/**
 * Who wants a proposal too. Whoever sits for an organisation counts as that organisation, once, however many of its people say
 * so; the others count for themselves.
 */
@Injectable()
export class AgendaWants {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Writes down that the actor wants a proposal, or no longer; inside the transaction that authorised it. */
  async set(
    actor: Actor,
    spaceId: string,
    proposal: { id: string; consultationId: string },
    wanted: boolean,
  ): Promise<void> {
    const personId = signedIn(actor);
    const now = this.clock.now();
    if (wanted)
      await this.db.query(sql`
        insert into agenda_support (proposal_id, person_id, organisation_id, created_at)
        select ${proposal.id}, ${personId}, (
          select g.organisation_id from seat t join space s on s.id = t.space_id
          join seat_person h on h.seat_id = t.id join seat_organisation g on g.seat_id = t.id
          where t.space_id = ${spaceId} and h.person_id = ${personId} and ${termRuns(now)} order by t.id, g.organisation_id limit 1), ${now}
        on conflict do nothing`);
    else await this.db.sql`delete from agenda_support where proposal_id = ${proposal.id} and person_id = ${personId}`;
    await this.recount([proposal.id]);
    const { consultationId } = proposal;
    await this.events.record(
      actor,
      new AgendaProposalSupported(spaceId, proposal.id, { consultationId, supports: wanted }),
    );
  }

  /** Two organisations that turn out to be one count once. */
  @OnEvent(OrganisationsMerged)
  async countAsOne({ subjectId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const wanted = await this.db.sql<{ id: string; mergedIntoId: string | null }>`
        select distinct p.id, p.merged_into_id as "mergedIntoId" from agenda_support w join agenda_proposal p on p.id = w.proposal_id
        where w.organisation_id = ${subjectId}`;
      await this.recount(wanted.flatMap(({ id, mergedIntoId }) => [id, mergedIntoId]));
    });
  }

  /** Counts anew how many want these proposals; null stands for none. */
  async recount(ids: (string | null)[]): Promise<void> {
    const known = ids.filter((id) => id !== null);
    // Who wants one of them takes turns with whoever counts: what is counted is read only when all are held.
    await this.db.sql`select 1 from agenda_proposal where id = any(${known}::uuid[]) order by id for update`;
    await this.db.sql`
      update agenda_proposal p set wants = (
        select count(distinct coalesce(w.organisation_id, w.person_id)) from agenda_support w
        join agenda_proposal q on q.id = w.proposal_id where q.id = p.id or q.merged_into_id = p.id)
      where p.id = any(${known}::uuid[])`;
  }
}
