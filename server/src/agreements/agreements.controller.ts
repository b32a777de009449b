import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AgreementCommand } from '../../../shared/agreements.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { Problem } from '../kernel/http/problem.js';
import {
  AgreementDto,
  AgreementPageDto,
  EditAgreementDto,
  SignDto,
  StartAgreementDto,
  StartedAgreementDto,
  WithdrawDto,
  WrittenPartyDto,
} from './dto/agreement.dto.js';
import { PrepareAgreement } from './prepare-agreement.js';
import { ReadAgreement } from './read-agreement.js';
import { SignAgreement } from './sign-agreement.js';

const versionNumber = new ParseIntPipe({ exceptionFactory: () => new Problem('not-found') });

/** Pacts and charters of bodies, and who signed them. */
@ApiTags('agreements')
@Controller('bodies/:ref/agreements')
export class AgreementsController {
  constructor(
    private readonly reading: ReadAgreement,
    private readonly preparing: PrepareAgreement,
    private readonly signing: SignAgreement,
  ) {}

  /** The pacts and charters of a body, the newest first. */
  @Get()
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: PageQueryDto,
  ): Promise<AgreementPageDto> {
    return this.reading.list(actor, ref, query);
  }

  /** One of them: its versions with their fingerprints, its parties and all signatures, also those that were taken back. */
  @Get(':id')
  read(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<AgreementDto> {
    return this.reading.page(actor, ref, id);
  }

  /** A published version as the plain text that is signed: its SHA-256 is the fingerprint. */
  @Get(':id/versions/:number.txt')
  @ApiProduces('text/plain; charset=utf-8')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async text(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Param('number', versionNumber) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { text, language } = await this.reading.text(actor, ref, id, number);
    void reply.header('content-language', language);
    const disposition = `attachment; filename="agreement-${id.slice(-8)}-version-${number}.txt"`;
    return new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8', disposition });
  }

  /** Starts a pact or charter with a draft of its text. For the team. */
  @Post()
  @Scope('manage')
  async start(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: StartAgreementDto,
  ): Promise<StartedAgreementDto> {
    const { id, documentId } = await this.preparing.start(actor, ref, body);
    return { id, documentId };
  }

  /** Changes its kind or the days on which it is looked at again. For the team. */
  @Patch(':id')
  @Scope('manage')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: EditAgreementDto,
  ): Promise<AgreementDto> {
    await this.preparing.edit(actor, ref, id, seen, body);
    return this.reading.page(actor, ref, id);
  }

  /** Makes an organisation a party, or gives a party another role. For the team. */
  @Put(':id/parties/:organisationId')
  @Scope('manage')
  @HttpCode(204)
  async setParty(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @UuidParam('organisationId') organisationId: string,
    @Body() { role }: WrittenPartyDto,
  ): Promise<void> {
    await this.preparing.setParty(actor, ref, id, organisationId, role);
  }

  /** Takes away a party that never signed. For the team. */
  @Delete(':id/parties/:organisationId')
  @Scope('manage')
  @HttpCode(204)
  async removeParty(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @UuidParam('organisationId') organisationId: string,
  ): Promise<void> {
    await this.preparing.removeParty(actor, ref, id, organisationId);
  }

  /** Asks the parties to sign the version published last; a version published later asks them again. For the team. */
  @Post(':id/open')
  @Scope('manage')
  @HttpCode(200)
  open(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<AgreementDto> {
    return this.give(actor, ref, id, 'open');
  }

  /** Takes no more signatures; those that were given stay. For the team. */
  @Post(':id/conclude')
  @Scope('manage')
  @HttpCode(200)
  conclude(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
  ): Promise<AgreementDto> {
    return this.give(actor, ref, id, 'conclude');
  }

  /** Ends the agreement for good. It stays readable. For the team. */
  @Post(':id/end')
  @Scope('manage')
  @HttpCode(200)
  end(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<AgreementDto> {
    return this.give(actor, ref, id, 'end');
  }

  /** Signs in the name of a party. For its representatives and administrators; signing twice changes nothing. */
  @Post(':id/signatures')
  @Scope('manage')
  @HttpCode(200)
  async sign(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: SignDto,
  ): Promise<AgreementDto> {
    await this.signing.sign(actor, ref, id, body);
    return this.reading.page(actor, ref, id);
  }

  /** Takes all signatures of a party back; they stay visible with the day and the reason. For those who may sign. */
  @Post(':id/withdrawals')
  @Scope('manage')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: WithdrawDto,
  ): Promise<AgreementDto> {
    await this.signing.withdraw(actor, ref, id, body);
    return this.reading.page(actor, ref, id);
  }

  private async give(actor: Actor, ref: string, id: string, command: AgreementCommand): Promise<AgreementDto> {
    await this.preparing.give(actor, ref, id, command);
    return this.reading.page(actor, ref, id);
  }
}
