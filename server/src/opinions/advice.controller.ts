import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { MadeDto } from '../kernel/http/made.dto.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { AdviceRegister } from './advice-register.query.js';
import { AdviceRequestQuery } from './advice-request.query.js';
import { AdviceRequests } from './advice-requests.js';
import { AdviceFilterDto, AdvicePageDto, AdvicePartiesDto, AdviceQueryDto } from './dto/advice.dto.js';
import {
  AdviceRequestDto,
  AdviceRequestPageDto,
  SeatWordsDto,
  WriteAdviceRequestDto,
} from './dto/advice-request.dto.js';

/** Advice that bodies are asked for, and the register of what they gave. */
@ApiTags('opinions')
@Controller()
export class AdviceController {
  constructor(
    private readonly register: AdviceRegister,
    private readonly requests: AdviceRequests,
    private readonly query: AdviceRequestQuery,
  ) {}

  /** The advice register: published opinions with an addressee and what became of them, over all bodies one may read. */
  @Get('advice')
  list(@CurrentActor() actor: Actor, @Query() query: AdviceQueryDto): Promise<AdvicePageDto> {
    return this.register.list(actor, query, query);
  }

  /** The same as a table to take away, a row for each recommendation with what became of it. */
  @Get('advice.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async file(@CurrentActor() actor: Actor, @Query() filter: AdviceFilterDto): Promise<StreamableFile> {
    const content = await this.register.file(actor, filter);
    return new StreamableFile(content, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="advice.csv"',
    });
  }

  /** Who is addressed and who advises in the register, for its filters. */
  @Get('advice/parties')
  parties(@CurrentActor() actor: Actor): Promise<AdvicePartiesDto> {
    return this.register.parties(actor);
  }

  /** The requests for advice to a body, newest first. */
  @Get('bodies/:ref/advice-requests')
  ofBody(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: PageQueryDto,
  ): Promise<AdviceRequestPageDto> {
    return this.query.list(actor, ref, query);
  }

  /** Writes down a request, and with that asks the members. For the team. */
  @Post('bodies/:ref/advice-requests')
  @Scope('manage')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: WriteAdviceRequestDto,
  ): Promise<MadeDto> {
    return { id: await this.requests.ask(actor, ref, body) };
  }

  /** One request with what members said, as far as one may read it. */
  @Get('advice-requests/:requestId')
  read(@CurrentActor() actor: Actor, @UuidParam('requestId') id: string): Promise<AdviceRequestDto> {
    return this.query.one(actor, id);
  }

  /** Writes what a member says, one for each seat, or writes it anew until the time is over. */
  @Put('advice-requests/:requestId/contribution')
  @Scope('contribute')
  async contribute(
    @CurrentActor() actor: Actor,
    @UuidParam('requestId') id: string,
    @Body() body: SeatWordsDto,
  ): Promise<AdviceRequestDto> {
    await this.requests.contribute(actor, id, body);
    return this.query.one(actor, id);
  }

  /** Takes a request back. For the team. */
  @Post('advice-requests/:requestId/withdraw')
  @Scope('manage')
  @HttpCode(200)
  async withdraw(@CurrentActor() actor: Actor, @UuidParam('requestId') id: string): Promise<AdviceRequestDto> {
    await this.requests.withdraw(actor, id);
    return this.query.one(actor, id);
  }
}
