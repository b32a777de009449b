import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AgendaConsultation } from './agenda-consultation.entity.js';
import { AgendaConsultations } from './agenda-consultations.js';
import { AgendaProposal } from './agenda-proposal.entity.js';
import { AgendaProposals } from './agenda-proposals.js';
import { AgendaProposalsController } from './agenda-proposals.controller.js';
import { AgendaQuery } from './agenda.query.js';
import { AgendasController } from './agendas.controller.js';
import { AgendaWants } from './agenda-wants.js';
import { ChosenNames } from './chosen-names.js';
import { ContactCard } from './contact-card.entity.js';
import { ContactCards } from './contact-cards.js';
import { ExchangeHappenings } from './exchange-happenings.js';
import { ExchangeQuery } from './exchange.query.js';
import { ForumLink } from './forum-link.entity.js';
import { ForumLinks } from './forum-links.js';
import { ForumResult } from './forum-result.entity.js';
import { ForumResultQuery } from './forum-result.query.js';
import { ForumResults } from './forum-results.js';
import { ForumsController } from './forums.controller.js';
import { ModerateRequests } from './moderate-requests.js';
import { PeerMatches } from './peer-matches.query.js';
import { PeerOffer } from './peer-offer.entity.js';
import { PeerOffers } from './peer-offers.js';
import { PeerRequest } from './peer-request.entity.js';
import { PeerRequestAccess } from './peer-request-access.js';
import { PeerRequestQuery } from './peer-request.query.js';
import { PeerRequests } from './peer-requests.js';
import { PeerRequestsController } from './peer-requests.controller.js';
import { RemindAskers } from './remind-askers.js';
import { RosterController } from './roster.controller.js';
import { RosterQuery } from './roster.query.js';
import { SupportProposal } from './support-proposal.js';
import { TurnAgendas } from './turn-agendas.js';

const entities = [AgendaConsultation, AgendaProposal, ContactCard, ForumLink, ForumResult, PeerOffer, PeerRequest];
const people = [ChosenNames, ContactCards, RosterQuery];
const requests = [
  ModerateRequests,
  PeerMatches,
  PeerOffers,
  PeerRequestAccess,
  PeerRequestQuery,
  PeerRequests,
  RemindAskers,
];
const forums = [ExchangeQuery, ForumLinks, ForumResultQuery, ForumResults];
const agendas = [AgendaConsultations, AgendaProposals, AgendaQuery, AgendaWants, SupportProposal, TurnAgendas];

/** Networks and forums: who the contact points are, what members learn from each other, and what is handed up. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), BodiesModule, MeetingsModule],
  controllers: [
    RosterController,
    PeerRequestsController,
    ForumsController,
    AgendasController,
    AgendaProposalsController,
  ],
  providers: [...people, ...requests, ...forums, ...agendas, ExchangeHappenings],
  exports: [
    AgendaConsultations,
    AgendaProposals,
    ContactCards,
    ForumLinks,
    ForumResults,
    PeerOffers,
    PeerRequests,
    SupportProposal,
  ],
})
export class ExchangeModule {}
