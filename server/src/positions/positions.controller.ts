import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { Problem } from '../kernel/http/problem.js';
import { HandedInPageDto, JointPositionDto, OwnPositionPageDto } from './dto/position.dto.js';
import {
  HandInDto,
  SignPositionDto,
  StartedPositionDto,
  StartPositionDto,
  WithdrawSignatureDto,
  WrittenPositionDto,
  WrittenRemarkDto,
} from './dto/write-position.dto.js';
import { ReadPositions } from './read-positions.js';
import { SignPosition } from './sign-position.js';
import { WritePosition } from './write-position.js';

/** Joint positions: texts that several organisations write, sign and hand in together. */
@ApiTags('positions')
@Controller()
export class PositionsController {
  constructor(
    private readonly reading: ReadPositions,
    private readonly writing: WritePosition,
    private readonly signing: SignPosition,
  ) {}

  /** Those in which an organisation of one's own takes part, the newest first. */
  @Get('positions')
  own(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<OwnPositionPageDto> {
    if (actor.kind !== 'person') throw new Problem('unauthenticated');
    return this.reading.own(actor, query);
  }

  /** What was handed in to a consultation or a body: each once, with all its signatories. */
  @Get(['consultations/:ref/positions', 'bodies/:ref/positions'])
  handedIn(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: PageQueryDto,
  ): Promise<HandedInPageDto> {
    return this.reading.handedIn(actor, ref, query);
  }

  /** One joint position: for those who take part, and once it is handed in for whoever may read where it went. */
  @Get('positions/:positionId')
  read(@CurrentActor() actor: Actor, @UuidParam('positionId') id: string): Promise<JointPositionDto> {
    return this.reading.page(actor, id);
  }

  /** The plain text that is signed: its SHA-256 is the fingerprint. */
  @Get('positions/:positionId/text.txt')
  @ApiProduces('text/plain; charset=utf-8')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async text(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { text, language } = await this.reading.text(actor, id);
    void reply.header('content-language', language);
    const disposition = `attachment; filename="position-${id.slice(-8)}.txt"`;
    return new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8', disposition });
  }

  /** Starts one in the name of an organisation. For its representatives and administrators. */
  @Post('positions')
  async start(
    @CurrentActor() actor: Actor,
    @Body() { organisationId, ...text }: StartPositionDto,
  ): Promise<StartedPositionDto> {
    return { id: await this.writing.start(actor, organisationId, text) };
  }

  /** Replaces title and text of a draft. For everyone of the organisations that take part. */
  @Put('positions/:positionId/text')
  async write(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @IfMatch() seen: number,
    @Body() text: WrittenPositionDto,
  ): Promise<JointPositionDto> {
    await this.writing.write(actor, id, seen, text);
    return this.reading.page(actor, id);
  }

  /** Lets an organisation take part: its people read, write and comment from now on. */
  @Put('positions/:positionId/organisations/:organisationId')
  @HttpCode(204)
  async invite(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @UuidParam('organisationId') organisationId: string,
  ): Promise<void> {
    await this.writing.invite(actor, id, organisationId);
  }

  /** An organisation of one's own takes part no longer; one that signed withdraws instead. */
  @Delete('positions/:positionId/organisations/:organisationId')
  @HttpCode(204)
  async leave(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @UuidParam('organisationId') organisationId: string,
  ): Promise<void> {
    await this.writing.leave(actor, id, organisationId);
  }

  /** Says something of the draft, or of one paragraph. Those who take part read it. */
  @Post('positions/:positionId/comments')
  @HttpCode(200)
  async comment(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @Body() remark: WrittenRemarkDto,
  ): Promise<JointPositionDto> {
    await this.writing.comment(actor, id, remark);
    return this.reading.page(actor, id);
  }

  /** The text stands still from now on, so that it can be signed. */
  @Post('positions/:positionId/settle')
  @HttpCode(200)
  async settle(@CurrentActor() actor: Actor, @UuidParam('positionId') id: string): Promise<JointPositionDto> {
    await this.writing.move(actor, id, 'settle');
    return this.reading.page(actor, id);
  }

  /** The text is written on. Signatures hold for the text they were given for: when it changes, they are asked again. */
  @Post('positions/:positionId/redraft')
  @HttpCode(200)
  async redraft(@CurrentActor() actor: Actor, @UuidParam('positionId') id: string): Promise<JointPositionDto> {
    await this.writing.move(actor, id, 'redraft');
    return this.reading.page(actor, id);
  }

  /** Signs in the name of an organisation that takes part: the whole, some paragraphs, or with a reservation. */
  @Post('positions/:positionId/signatures')
  @HttpCode(200)
  async sign(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @Body() body: SignPositionDto,
  ): Promise<JointPositionDto> {
    await this.signing.sign(actor, id, body);
    return this.reading.page(actor, id);
  }

  /** Takes the signature of an organisation back; it stays visible with the day and the reason. */
  @Post('positions/:positionId/withdrawals')
  @HttpCode(200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @Body() body: WithdrawSignatureDto,
  ): Promise<JointPositionDto> {
    await this.signing.withdraw(actor, id, body);
    return this.reading.page(actor, id);
  }

  /** Hands it in to a consultation that is open, or to a body. It never changes again. */
  @Post('positions/:positionId/hand-in')
  @HttpCode(200)
  async handIn(
    @CurrentActor() actor: Actor,
    @UuidParam('positionId') id: string,
    @Body() { space }: HandInDto,
  ): Promise<JointPositionDto> {
    await this.signing.handIn(actor, id, space);
    return this.reading.page(actor, id);
  }
}
