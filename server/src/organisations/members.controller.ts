import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { DelegationDto, DepartureDto, MemberListDto, MemberRoleDto, SuccessorDto } from './dto/member.dto.js';
import { LeaveOrganisation } from './leave-organisation.js';
import { Members } from './members.js';

/** The people of an organisation. */
@ApiTags('organisations')
@Controller('organisations/:organisationId')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly leaving: LeaveOrganisation,
  ) {}

  /** Everyone in the organisation, for its members and for staff. */
  @Get('members')
  @Header('cache-control', 'no-store')
  async list(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<MemberListDto> {
    return { items: await this.members.list(actor, id) };
  }

  /** Gives a member another role; `last-administrator` when none would be left. */
  @Patch('members/:personId')
  @Scope('manage')
  @HttpCode(204)
  async changeRole(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('personId') personId: string,
    @Body() body: MemberRoleDto,
  ): Promise<void> {
    await this.members.changeRole(actor, id, personId, body.role);
  }

  /** Gives a member a role until the end of a day, in Brussels; it ends by itself. */
  @Put('members/:personId/delegation')
  @Scope('manage')
  @HttpCode(204)
  async delegate(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('personId') personId: string,
    @Body() body: DelegationDto,
  ): Promise<void> {
    await this.members.delegate(actor, id, personId, body);
  }

  /** Ends a delegation before its day. */
  @Delete('members/:personId/delegation')
  @Scope('manage')
  @HttpCode(204)
  async endDelegation(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('personId') personId: string,
  ): Promise<void> {
    await this.members.endDelegation(actor, id, personId);
  }

  /** What a member has open in the organisation's name, and so has to hand over before leaving. */
  @Get('members/:personId/departure')
  @Header('cache-control', 'no-store')
  async departure(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('personId') personId: string,
  ): Promise<DepartureDto> {
    return this.leaving.look(actor, id, personId);
  }

  /**
   * Ends someone's membership. What they have open goes to whoever is named; without a name it is `successor-needed`, and
   * `last-administrator` when none would be left.
   */
  @Delete('members/:personId')
  @Scope('manage')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('personId') personId: string,
    @Query() { successorId }: SuccessorDto,
  ): Promise<void> {
    await this.leaving.remove(actor, id, personId, successorId);
  }

  /** Ends one's own membership, as if one were removed. */
  @Post('leave')
  @Scope('account')
  @HttpCode(204)
  async leave(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Body() { successorId }: SuccessorDto,
  ): Promise<void> {
    await this.leaving.leave(actor, id, successorId);
  }
}
