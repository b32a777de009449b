import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { AgendaProposal } from './agenda-proposal.entity.js';
import { AgendaProposals } from './agenda-proposals.js';
import { AgendaWants } from './agenda-wants.js';
import { agendaProposalPolicy } from './exchange.policy.js';

/** People say that they want what somebody else proposed. */
@Injectable()
export class SupportProposal {
  constructor(
    private readonly db: Database,
    private readonly proposals: AgendaProposals,
    private readonly wants: AgendaWants,
  ) {}

  /**
   * Wants a proposal, or no longer, while the window is open; asking twice changes nothing.
   * @throws Problem `own-content` for one's own, `phase-closed`, `not-open-yet`, `invalid-transition`
   */
  async set(actor: Actor, ref: string, id: string, wanted: boolean): Promise<void> {
    await this.db.transaction(async () => {
      const proposal = found(await this.db.find(AgendaProposal, { id }, { lock: true }));
      const { agenda, facts } = await this.proposals.agenda(actor, ref, proposal.consultationId);
      const isMine = proposal.personId === actor.id;
      authorize(actor, agendaProposalPolicy, 'support', { agenda: facts, state: proposal.state, isMine });
      await this.wants.set(actor, agenda.spaceId, proposal, wanted);
    });
  }
}
