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
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ApiUpload, FormUpload, type Upload } from '../kernel/http/form-upload.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { Evidence } from './commitment-evidence.js';
import { CommitmentDto, CommitmentPageDto, CommitmentQueryDto, CommittersDto } from './dto/commitment.dto.js';
import {
  CommitmentStepDto,
  EvidenceFieldsDto,
  LinkedEvidenceDto,
  MadeCommitmentDto,
  MakeCommitmentDto,
  WrittenCommitmentDto,
} from './dto/write-commitment.dto.js';
import { MakeCommitments } from './make-commitments.js';
import { ReadCommitments } from './read-commitments.js';

/** What organisations promise in bodies, and what came of it. */
@ApiTags('agreements')
@Controller()
export class CommitmentsController {
  constructor(
    private readonly reading: ReadCommitments,
    private readonly making: MakeCommitments,
    private readonly evidence: Evidence,
  ) {}

  /** The commitments of a body: what is still to come first, the soonest due first. */
  @Get('bodies/:ref/commitments')
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: CommitmentQueryDto,
  ): Promise<CommitmentPageDto> {
    return this.reading.ofBody(actor, ref, query);
  }

  /** The commitments of an organisation in all bodies whose agreements one may read. */
  @Get('organisations/:organisationId/commitments')
  ofOrganisation(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') organisationId: string,
    @Query() query: CommitmentQueryDto,
  ): Promise<CommitmentPageDto> {
    return this.reading.ofOrganisation(actor, organisationId, query);
  }

  /** The organisations in whose name one may promise something here. */
  @Get('bodies/:ref/committers')
  async committers(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<CommittersDto> {
    return { items: await this.reading.committers(actor, ref) };
  }

  /** One commitment with its history and what shows what came of it. */
  @Get('bodies/:ref/commitments/:id')
  read(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<CommitmentDto> {
    return this.reading.page(actor, ref, id);
  }

  /** Writes down what an organisation promises. For its representatives and administrators, and for the team. */
  @Post('bodies/:ref/commitments')
  async make(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { organisationId, ...body }: MakeCommitmentDto,
  ): Promise<MadeCommitmentDto> {
    return { id: await this.making.make(actor, ref, organisationId, body) };
  }

  /** Writes a commitment down anew: its words, its measure, its days. */
  @Put('bodies/:ref/commitments/:id')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: WrittenCommitmentDto,
  ): Promise<CommitmentDto> {
    await this.making.edit(actor, ref, id, seen, body);
    return this.reading.page(actor, ref, id);
  }

  /** Takes a commitment to another status, with a note that everyone reads. */
  @Post('bodies/:ref/commitments/:id/steps')
  @HttpCode(200)
  async move(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: CommitmentStepDto,
  ): Promise<CommitmentDto> {
    await this.making.move(actor, ref, id, body);
    return this.reading.page(actor, ref, id);
  }

  /** Adds a page that shows what came of it. */
  @Post('bodies/:ref/commitments/:id/evidence')
  @HttpCode(200)
  async addLink(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: LinkedEvidenceDto,
  ): Promise<CommitmentDto> {
    await this.evidence.addLink(actor, ref, id, body);
    return this.reading.page(actor, ref, id);
  }

  /** Adds a file that shows what came of it. */
  @Post('bodies/:ref/commitments/:id/evidence/files')
  @HttpCode(200)
  @ApiUpload(EvidenceFieldsDto)
  async addFile(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @FormUpload() upload: Upload,
  ): Promise<CommitmentDto> {
    await this.evidence.assertMay(actor, ref, id);
    const { file, fields } = await upload.read(EvidenceFieldsDto);
    await this.evidence.addFile(actor, ref, id, fields, file);
    return this.reading.page(actor, ref, id);
  }

  /** A file that shows what came of it. It is downloaded, never shown. */
  @Get('bodies/:ref/commitments/:id/evidence/:evidenceId/file')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async file(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @UuidParam('evidenceId') evidenceId: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.evidence.file(actor, ref, id, evidenceId);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: 'application/octet-stream', disposition });
  }

  /** Takes away what was added by mistake. */
  @Delete('bodies/:ref/commitments/:id/evidence/:evidenceId')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @UuidParam('evidenceId') evidenceId: string,
  ): Promise<void> {
    await this.evidence.remove(actor, ref, id, evidenceId);
  }
}
