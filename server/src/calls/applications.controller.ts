import { Body, Controller, Delete, Get, Header, HttpCode, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { applicationFileTypes } from '../../../shared/calls.js';
import { FormUpload, Upload } from '../kernel/http/form-upload.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { Problem } from '../kernel/http/problem.js';
import { ApplicationFiles } from './application-files.js';
import { ApplicationQuery } from './application.query.js';
import {
  ApplicationReceiptDto,
  OwnApplicationDto,
  OwnApplicationsDto,
  StartApplicationDto,
  StartedApplicationDto,
  WriteApplicationDto,
} from './dto/application.dto.js';
import { WriteApplication } from './write-application.js';

/** A form of nothing but a file. */
class FileFormDto {}

/** Applications, for those who send them. */
@ApiTags('calls')
@Controller()
export class ApplicationsController {
  constructor(
    private readonly query: ApplicationQuery,
    private readonly writing: WriteApplication,
    private readonly files: ApplicationFiles,
  ) {}

  /** What one applied for, and what organisations one speaks for did; newest first. */
  @Get('me/applications')
  async own(@CurrentActor() actor: Actor): Promise<OwnApplicationsDto> {
    if (actor.kind !== 'person') throw new Problem('unauthenticated');
    return { items: await this.query.own(actor) };
  }

  /** Begins an application, or answers the one there is: each person, and each organisation, has one for a call. */
  @Post('calls/:id/applications')
  async start(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() body: StartApplicationDto,
  ): Promise<StartedApplicationDto> {
    return { id: await this.writing.start(actor, id, body) };
  }

  /** One's own application, with the answer once all are sent. */
  @Get('applications/:id')
  one(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<OwnApplicationDto> {
    return this.query.one(actor, id);
  }

  /** Keeps what was written; what was sent already is written anew. Possible until the deadline. */
  @Put('applications/:id')
  async write(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: WriteApplicationDto,
  ): Promise<OwnApplicationDto> {
    await this.writing.write(actor, id, seen, body);
    return this.query.one(actor, id);
  }

  /** Sends an application. Sending it again answers the same receipt. */
  @Post('applications/:id/send')
  @HttpCode(200)
  send(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<ApplicationReceiptDto> {
    return this.writing.send(actor, id);
  }

  /** Takes an application back, or oneself off the reserve list. */
  @Post('applications/:id/withdraw')
  @HttpCode(200)
  async withdraw(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<OwnApplicationDto> {
    await this.writing.withdraw(actor, id);
    return this.query.one(actor, id);
  }

  /** Puts a PDF or Word file of up to 5 MB to an application, in the place of the one before. */
  @Put('applications/:id/file')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async putFile(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @FormUpload() upload: Upload,
  ): Promise<OwnApplicationDto> {
    await this.query.one(actor, id);
    const { file } = await upload.read(FileFormDto);
    await this.files.put(actor, id, file);
    return this.query.one(actor, id);
  }

  /** Takes the file away. */
  @Delete('applications/:id/file')
  async removeFile(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<OwnApplicationDto> {
    await this.files.remove(actor, id);
    return this.query.one(actor, id);
  }

  /** The file, to take away: for its applicant and for those who judge the application. */
  @Get('applications/:id/file')
  @ApiProduces(...Object.keys(applicationFileTypes))
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async file(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<StreamableFile> {
    const { type, bytes } = await this.files.get(actor, id);
    // The name people gave it is theirs to see in the page; in a header it would need an encoding of its own.
    const disposition = `attachment; filename="application-${id.slice(-6)}.${applicationFileTypes[type]}"`;
    return new StreamableFile(bytes, { type, disposition });
  }
}
