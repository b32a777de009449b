import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AgendaItem, AgendaItemTitle } from './agenda-item.entity.js';
import { AgendaQuery } from './agenda.query.js';
import { CancelSession } from './cancel-session.js';
import { CreateSession } from './create-session.js';
import { EditSession } from './edit-session.js';
import { JoinCodes } from './join-codes.js';
import { LiveSession, SessionRoleHolder, SessionText } from './live-session.entity.js';
import { LiveSessionsController } from './live-sessions.controller.js';
import { ReadSessionSettings } from './read-session-settings.js';
import { ReadSession } from './read-session.js';
import { Register } from './register.js';
import { Registration } from './registration.entity.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsQuery } from './registrations.query.js';
import { RunSession } from './run-session.js';
import { Seats } from './seats.js';
import { SessionAccess } from './session-access.js';
import { SessionCalendar } from './session-calendar.js';
import { SessionCells } from './session-cells.js';
import { SessionListQuery } from './session-list.query.js';
import { SessionPeople } from './session-people.js';
import { SessionPlanningController } from './session-planning.controller.js';
import { SessionRows } from './session-rows.js';
import { SetAgenda } from './set-agenda.js';
import { SessionsFollowAccounts } from './sessions-follow-accounts.js';

const entities = [LiveSession, SessionText, SessionRoleHolder, AgendaItem, AgendaItemTitle, Registration];
const queries = [SessionListQuery, AgendaQuery, ReadSession, ReadSessionSettings, SessionCalendar, RegistrationsQuery];
const useCases = [CreateSession, EditSession, SetAgenda, CancelSession, RunSession, SessionPeople, Register];
const parts = [JoinCodes, SessionCells, SessionRows, Seats];

/** Live sessions before and around the room: when people meet, about what, who leads, who comes. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AccountsModule, SpacesModule],
  controllers: [LiveSessionsController, SessionPlanningController, RegistrationsController],
  providers: [SessionAccess, ...queries, ...useCases, ...parts, SessionsFollowAccounts],
  exports: [SessionAccess, ReadSession, AgendaQuery, SessionCalendar, SessionCells, ...useCases],
})
export class SessionsModule {}
