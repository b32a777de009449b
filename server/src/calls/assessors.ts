import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { KnownParties, type Named } from '../spaces/known-parties.js';
import { Application } from './application.entity.js';
import { Assessment, Assessor, Recusal } from './assessment.entity.js';
import { CallAccess } from './call-access.js';
import { AssessorsNamed, ConflictsDeclared } from './call.events.js';
import type { Call } from './call.entity.js';

/** A conflict of interest in an application. */
export interface Conflict {
  applicationId: string;
  reason: string;
}

/** Decides who assesses the applications of a call, and which of them each leaves to others. */
@Injectable()
export class Assessors {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly calls: CallAccess,
    private readonly known: KnownParties,
  ) {}

  /**
   * Makes these the assessors.
   * @throws Problem `validation-failed` for people without an account; `assessment-begun` for taking away someone who sent an
   *   assessment, and for adding someone of the team, who may have seen others' scores, once there is one
   */
  async name(actor: Actor, callId: string, people: Named[]): Promise<void> {
    await this.db.transaction(async () => {
      const { call } = await this.calls.lock(actor, callId, 'nameAssessors');
      const wanted = new Set(await this.known.people(people));
      const before = await this.db.all(Assessor, { callId });
      const removed = before.filter((it) => it.personId !== null && !wanted.has(it.personId));
      const added = [...wanted].filter((id) => !before.some((it) => it.personId === id));
      await this.assertUnbiased(call, removed, added);
      for (const { id } of removed) await this.db.delete(Assessor, { id });
      if (added.length > 0)
        await this.db.insert(
          Assessor,
          added.map((id) => ({ id: newId(), callId, personId: id, declaredAt: null })),
        );
      const gone = removed.flatMap((it) => it.personId ?? []);
      await this.events.record(actor, new AssessorsNamed(call.spaceId, callId, { added, removed: gone }));
    });
  }

  private async assertUnbiased(call: Call, removed: Assessor[], added: string[]): Promise<void> {
    const sent = await this.db.sql<{ assessorId: string }>`
      select distinct m.assessor_id as "assessorId" from call_assessment m join call_assessor x on x.id = m.assessor_id
      where x.call_id = ${call.id} and m.sent_at is not null`;
    if (sent.some(({ assessorId }) => removed.some(({ id }) => id === assessorId)))
      throw new Problem('assessment-begun');
    const [ofTeam] = await this.db.sql`
      select 1 from space_team where space_id = ${call.spaceId} and person_id = any(${added}::uuid[])`;
    if (sent.length > 0 && ofTeam) throw new Problem('assessment-begun');
  }

  /**
   * Says in which applications an assessor has a conflict of interest, from the names of who applied; nothing else is shown
   * before. Later ones are added to these.
   * @throws Problem `forbidden` for everyone but the assessors; `not-open-yet` before the assessment begins
   */
  async declare(actor: Actor, callId: string, conflicts: Conflict[]): Promise<void> {
    await this.db.transaction(async () => {
      const { call, facts } = await this.calls.lock(actor, callId, 'read');
      if (!facts.assessor) throw new Problem('forbidden');
      if (facts.state !== 'assessing')
        throw new Problem(facts.state === 'open' ? 'not-open-yet' : 'invalid-transition');
      const assessor = found(await this.db.find(Assessor, { id: facts.assessor.id }));
      for (const conflict of conflicts) await this.recuse(actor, assessor, conflict);
      assessor.declaredAt ??= this.clock.now();
      await this.db.save(assessor);
      await this.events.record(actor, new ConflictsDeclared(call.spaceId, callId, { recused: conflicts.length }));
    });
  }

  /** What they thought of it until now does not count any more. */
  private async recuse(actor: Actor, { id: assessorId, callId }: Assessor, conflict: Conflict): Promise<void> {
    const { applicationId, reason } = conflict;
    const person = found(personId(actor));
    found(await this.db.find(Application, { id: applicationId, callId, state: 'sent' }));
    await this.db.delete(Assessment, { applicationId, assessorId });
    if (await this.db.find(Recusal, { applicationId, personId: person })) return;
    await this.db.insert(Recusal, { applicationId, personId: person, reason, recusedAt: this.clock.now() });
  }
}
