import { Body, Controller, Get, Header, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { AppointDto, StaffListDto } from './dto/staff.dto.js';
import { Staff } from './staff.js';

/** Roles on the platform, for its administrators. */
@ApiTags('staff')
@Scope('manage')
@Controller('staff')
export class StaffController {
  constructor(private readonly staff: Staff) {}

  /** Everyone with a role, by name. */
  @Get()
  @Header('cache-control', 'no-store')
  async list(@CurrentActor() actor: Actor): Promise<StaffListDto> {
    return { items: await this.staff.list(actor) };
  }

  /** Gives a person a role, or takes it away; `last-administrator` when none would be left. */
  @Put()
  @HttpCode(204)
  async appoint(@CurrentActor() actor: Actor, @Body() body: AppointDto): Promise<void> {
    await this.staff.appoint(actor, body);
  }
}
