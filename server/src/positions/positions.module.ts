import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { OrganisationPositions } from './organisation-positions.js';
import { PositionAccess } from './position-access.js';
import { Position, PositionComment, PositionOrganisation, PositionSignature } from './position.entity.js';
import { PositionHappenings } from './position-happenings.js';
import { PositionQuery } from './position.query.js';
import { PositionsController } from './positions.controller.js';
import { PositionsFollowAccounts } from './positions-follow-accounts.js';
import { ReadPositions } from './read-positions.js';
import { SignPosition } from './sign-position.js';
import { WritePosition } from './write-position.js';

/** Joint positions between organisations. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Position, PositionComment, PositionOrganisation, PositionSignature]),
    BodiesModule,
    OrganisationsModule,
    SpacesModule,
  ],
  controllers: [PositionsController],
  providers: [
    OrganisationPositions,
    PositionAccess,
    PositionHappenings,
    PositionQuery,
    PositionsFollowAccounts,
    ReadPositions,
    SignPosition,
    WritePosition,
  ],
})
export class PositionsModule {}
