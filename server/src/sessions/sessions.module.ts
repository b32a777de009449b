import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AgendaItem, AgendaItemTitle } from './agenda-item.entity.js';
import { CreateSession } from './create-session.js';
import { JoinCodes } from './join-codes.js';
import { LiveSession, SessionRoleHolder, SessionText } from './live-session.entity.js';
import { Registration } from './registration.entity.js';
import { RunSession } from './run-session.js';
import { SessionAccess } from './session-access.js';
import { SessionCells } from './session-cells.js';
import { SessionPlanningController } from './session-planning.controller.js';
import { SessionRows } from './session-rows.js';

const entities = [LiveSession, SessionText, SessionRoleHolder, AgendaItem, AgendaItemTitle, Registration];
const useCases = [CreateSession, RunSession];
const parts = [JoinCodes, SessionCells, SessionRows];

/** Live sessions before and around the room: when people meet, about what, who leads, who comes. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), SpacesModule],
  controllers: [SessionPlanningController],
  providers: [SessionAccess, ...useCases, ...parts],
  exports: [SessionAccess, RunSession],
})
export class SessionsModule {}
