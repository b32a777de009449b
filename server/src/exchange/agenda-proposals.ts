import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import {
  type AgendaProposalCommand,
  agendaProposalLifecycle,
  agendaState,
  exchangeLimits,
} from '../../../shared/exchange.js';
import { next } from '../../../shared/lifecycle.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { AgendaConsultation } from './agenda-consultation.entity.js';
import { AgendaProposal } from './agenda-proposal.entity.js';
import { AgendaWants } from './agenda-wants.js';
import { ChosenNames } from './chosen-names.js';
import { AgendaItemProposed, AgendaProposalMoved } from './exchange.events.js';
import { type AgendaFacts, agendaPolicy, agendaProposalPolicy } from './exchange.policy.js';

/** A proposal as it is written. */
export interface WrittenProposal {
  title: string;
  text: string;
  language: string;
}

/** What the team decides about a proposal. */
export interface ProposalDecision {
  reason?: string;
  language?: string;
  agendaPath?: string | null;
  intoId?: string;
}

/** An agenda with what the rules need to know of it. */
interface KnownAgenda {
  agenda: AgendaConsultation;
  facts: AgendaFacts;
}

/** People say what should be on the agenda, and the team decides about each proposal. */
@Injectable()
export class AgendaProposals {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: BodyAccess,
    private readonly wants: AgendaWants,
    private readonly names: ChosenNames,
  ) {}

  /**
   * Proposes an item while the window is open.
   * @returns the id of the proposal
   * @throws Problem `not-open-yet`, `phase-closed`; `limit-reached` for somebody who proposes very much
   */
  async propose(actor: Actor, ref: string, agendaId: string, input: WrittenProposal): Promise<string> {
    return this.db.transaction(async () => {
      const { agenda, facts } = await this.agenda(actor, ref, agendaId);
      authorize(actor, agendaPolicy, 'propose', facts);
      const personId = signedIn(actor);
      const [row] = await this.db.sql<{ proposals: number }>`
        select count(*)::int as proposals from agenda_proposal
        where consultation_id = ${agendaId} and person_id = ${personId} and state <> 'withdrawn'`;
      if (row && row.proposals >= exchangeLimits.proposals) throw new Problem('limit-reached');
      const base = { id: newId(), consultationId: agendaId, personId, state: 'proposed' as const };
      const proposal = Object.assign(new AgendaProposal(), base, written(input), { createdAt: this.clock.now() });
      await this.db.insert(AgendaProposal, proposal);
      await this.names.keep(agenda.spaceId, personId);
      await this.events.record(
        actor,
        new AgendaItemProposed(agenda.spaceId, proposal.id, { consultationId: agendaId }),
      );
      return proposal.id;
    });
  }

  /**
   * Changes the words of one's own proposal while the window is open and nobody has decided.
   * @throws Problem `version-conflict`, `phase-closed`, `invalid-transition`
   */
  async edit(actor: Actor, ref: string, id: string, seen: number, input: WrittenProposal): Promise<void> {
    await this.change(actor, ref, id, 'edit', seen, (proposal) => void Object.assign(proposal, written(input)));
  }

  /**
   * Decides about a proposal, for the team, or takes one's own back.
   * @throws Problem `version-conflict`, `invalid-transition`; `validation-failed` for a proposal merged into one that it cannot be
   *   part of, or declined without a reason
   */
  async move(
    actor: Actor,
    ref: string,
    id: string,
    seen: number,
    command: AgendaProposalCommand,
    decision: ProposalDecision = {},
  ): Promise<void> {
    await this.change(actor, ref, id, command, seen, async (proposal) => {
      if (command === 'decline' && !decision.reason?.trim()) throw violation('/reason', 'isNotEmpty');
      const formerTarget = proposal.mergedIntoId;
      proposal.state = next(agendaProposalLifecycle, proposal.state, command);
      proposal.mergedIntoId = command === 'merge' ? await this.target(proposal, decision.intoId) : null;
      const isOpen = command === 'reconsider';
      proposal.reason = isOpen ? '' : (decision.reason ?? '');
      proposal.reasonLanguage = proposal.reason ? (decision.language ?? null) : null;
      proposal.agendaPath = command === 'take' ? (decision.agendaPath ?? null) : null;
      proposal.decidedAt = isOpen ? null : this.clock.now();
      await this.db.save(proposal);
      await this.wants.recount([proposal.id, formerTarget, proposal.mergedIntoId]);
    });
  }

  /** Says where the agenda item of a proposal stands. */
  async place(actor: Actor, ref: string, id: string, seen: number, agendaPath: string | null): Promise<void> {
    await this.change(actor, ref, id, 'place', seen, (proposal) => {
      proposal.agendaPath = agendaPath;
    });
  }

  /**
   * An agenda consultation of a body, as the actor stands to it.
   * @throws Problem `not-found`; `unauthenticated` or `forbidden` where the exchange is not for the actor
   */
  async agenda(actor: Actor, ref: string, id: string): Promise<KnownAgenda> {
    const body = await this.access.part(actor, ref, 'exchange');
    const agenda = found(await this.db.find(AgendaConsultation, { id, spaceId: body.space.id }));
    const { openTo } = agenda;
    return { agenda, facts: { body, state: agendaState(agenda, this.clock.now()), openTo } };
  }

  private async change(
    actor: Actor,
    ref: string,
    id: string,
    action: keyof typeof agendaProposalPolicy,
    seen: number,
    act: (proposal: AgendaProposal) => void | Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { consultationId } = found(await this.db.find(AgendaProposal, { id }));
      // Proposals of one agenda are merged into each other: whoever changes one holds them all.
      await this.db.find(AgendaConsultation, { id: consultationId }, { lock: true });
      const { agenda, facts } = await this.agenda(actor, ref, consultationId);
      const proposal = found(await this.db.find(AgendaProposal, { id }, { lock: true }));
      const isMine = proposal.personId === actor.id;
      authorize(actor, agendaProposalPolicy, action, { agenda: facts, state: proposal.state, isMine });
      assertVersion(proposal, seen);
      await act(proposal);
      proposal.version += 1;
      await this.db.save(proposal);
      const { state } = proposal;
      await this.events.record(actor, new AgendaProposalMoved(agenda.spaceId, id, { consultationId, state }));
    });
  }

  /** What a proposal becomes part of: another of the same agenda that is no part itself, and has become none of this one. */
  private async target(proposal: AgendaProposal, intoId = ''): Promise<string> {
    const { consultationId, id } = proposal;
    const target = intoId === id ? null : await this.db.find(AgendaProposal, { id: intoId, consultationId });
    if (!target || !['proposed', 'taken'].includes(target.state)) throw violation('/intoId', 'notFound');
    const [part] = await this.db.all(AgendaProposal, { mergedIntoId: id });
    if (part) throw violation('/intoId', 'hasParts');
    return target.id;
  }
}

const written = ({ text, ...rest }: WrittenProposal) => ({ ...rest, body: text });

const violation = (pointer: string, code: string): Problem =>
  new Problem('validation-failed', { errors: [{ pointer, code }] });
