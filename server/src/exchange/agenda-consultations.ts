import { Injectable } from '@nestjs/common';
import { type AgendaCircle, agendaState, exchangeLimits } from '../../../shared/exchange.js';
import { endInstant, startInstant } from '../../../shared/planned-time.js';
import { BodyAccess } from '../bodies/body-access.js';
import type { BodyFacts } from '../bodies/body.policy.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { AgendaConsultation } from './agenda-consultation.entity.js';
import { AgendaConsultationChanged, AgendaConsultationPlanned } from './exchange.events.js';
import { agendaPolicy, exchangePolicy } from './exchange.policy.js';
import { TurnAgendas } from './turn-agendas.js';

/** A window for proposals, with its times in words. */
export interface WrittenAgenda {
  title: string;
  text: string;
  language: string;
  opens: string;
  closes: string;
  openTo: AgendaCircle;
}

/** The team of a forum asks what should be on the agenda. */
@Injectable()
export class AgendaConsultations {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
    private readonly turns: TurnAgendas,
  ) {}

  /**
   * Plans a window, which opens and closes by itself.
   * @returns its id
   * @throws Problem `validation-failed` for one that ends before it begins or has ended already, or is open to accounts that may
   *   not read it; `limit-reached`
   */
  async plan(actor: Actor, ref: string, input: WrittenAgenda): Promise<string> {
    return this.db.transaction(async () => {
      const body = await this.access.part(actor, ref, 'exchange');
      authorize(actor, exchangePolicy, 'keep', body);
      const [row] = await this.db.sql<{ consultations: number }>`
        select count(*)::int as consultations from agenda_consultation where space_id = ${body.space.id}`;
      if (row && row.consultations >= exchangeLimits.consultations) throw new Problem('limit-reached');
      const unrecorded = { openedAt: null, closedAt: null, createdAt: this.clock.now(), version: 1 };
      const agenda = Object.assign(new AgendaConsultation(), { id: newId(), spaceId: body.space.id, ...unrecorded });
      this.fill(agenda, body, input);
      await this.db.insert(AgendaConsultation, agenda);
      await this.turns.schedule(agenda);
      const closesAt = agenda.closesAt.toISOString();
      await this.events.record(actor, new AgendaConsultationPlanned(agenda.spaceId, agenda.id, { closesAt }));
      return agenda.id;
    });
  }

  /**
   * Changes words or times until it has closed. A window that has opened stays open: its beginning is left as it was.
   * @param seen version the actor looked at
   * @throws Problem as `plan`, and `version-conflict`; `invalid-transition` once it has closed
   */
  async edit(actor: Actor, ref: string, id: string, seen: number, input: WrittenAgenda): Promise<void> {
    await this.db.transaction(async () => {
      const body = await this.access.part(actor, ref, 'exchange');
      const agenda = found(await this.db.find(AgendaConsultation, { id, spaceId: body.space.id }, { lock: true }));
      const { opensAt, openTo } = agenda;
      const state = agendaState(agenda, this.clock.now());
      authorize(actor, agendaPolicy, 'edit', { body, state, openTo });
      assertVersion(agenda, seen);
      this.fill(agenda, body, input);
      if (state === 'open') agenda.opensAt = opensAt;
      agenda.version += 1;
      await this.db.save(agenda);
      await this.turns.schedule(agenda);
      const closesAt = agenda.closesAt.toISOString();
      await this.events.record(actor, new AgendaConsultationChanged(agenda.spaceId, id, { closesAt }));
    });
  }

  private fill(agenda: AgendaConsultation, { space, parts }: BodyFacts, input: WrittenAgenda): void {
    const { title, text, language, openTo } = input;
    const opensAt = startInstant(input.opens, space.timeZone);
    const closesAt = endInstant(input.closes, space.timeZone);
    const errors = [];
    if (closesAt <= opensAt) errors.push({ pointer: '/closes', code: 'beforeStart' });
    else if (closesAt <= this.clock.now()) errors.push({ pointer: '/closes', code: 'past' });
    if (openTo === 'accounts' && parts.exchange !== 'public')
      errors.push({ pointer: '/openTo', code: 'exchangeNotPublic' });
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
    Object.assign(agenda, { title, body: text, language, opensAt, closesAt, openTo });
  }
}
