import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { BodiesController } from './bodies.controller.js';
import { BodyActivity } from './body-activity.js';
import { BodyDuties } from './body-duties.js';
import { BodyAccess } from './body-access.js';
import { BodyListQuery } from './body-list.query.js';
import { Body } from './body.entity.js';
import { BodyQuery } from './body.query.js';
import { CreateBody } from './create-body.js';
import { DutiesController } from './duties.controller.js';
import { EditBody } from './edit-body.js';
import { MemberAccess } from './member-access.js';
import { OrganisationSeats } from './organisation-seats.js';
import { PartPlaces } from './part-places.js';
import { ReadBody } from './read-body.js';
import { SeatNames } from './seat-names.js';
import { Seat, SeatOrganisation, SeatPerson } from './seat.entity.js';
import { SeatQuery } from './seat.query.js';
import { SeatsController } from './seats.controller.js';
import { Seats } from './seats.js';
import { TextPlaces } from './text-places.js';

/** Bodies: partnerships, expert groups, networks, forums and task forces, and who sits in them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Body, Seat, SeatOrganisation, SeatPerson]),
    DocumentsModule,
    OrganisationsModule,
    SpacesModule,
  ],
  controllers: [BodiesController, DutiesController, SeatsController],
  providers: [
    BodyAccess,
    BodyActivity,
    BodyDuties,
    BodyListQuery,
    BodyQuery,
    CreateBody,
    EditBody,
    MemberAccess,
    OrganisationSeats,
    PartPlaces,
    ReadBody,
    SeatNames,
    SeatQuery,
    Seats,
    TextPlaces,
  ],
  exports: [BodyAccess, BodyActivity, BodyDuties, CreateBody, EditBody, PartPlaces, Seats, TextPlaces],
})
export class BodiesModule {}
