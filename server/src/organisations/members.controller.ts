import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { MemberListDto, MemberRoleDto } from './dto/member.dto.js';
import { Members } from './members.js';

/** The people of an organisation. */
@ApiTags('organisations')
@Controller('organisations/:organisationId')
export class MembersController {
  constructor(private readonly members: Members) {}

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

  /** Ends someone's membership; `last-administrator` when none would be left. */
  @Delete('members/:personId')
  @Scope('manage')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('personId') personId: string,
  ): Promise<void> {
    await this.members.remove(actor, id, personId);
  }

  /** Ends one's own membership. */
  @Post('leave')
  @Scope('account')
  @HttpCode(204)
  async leave(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<void> {
    await this.members.leave(actor, id);
  }
}
