import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiUpload, FormUpload, Upload } from '../kernel/http/form-upload.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { DraftMinutes } from './draft-minutes.js';
import { HandedInDto, HandInDocumentDto, PaperFieldsDto, PaperGroundDto } from './dto/paper.dto.js';
import { MeetingDto } from './dto/meeting.dto.js';
import { ApproveMinutesDto, DraftedMinutesDto } from './dto/plan-meeting.dto.js';
import { Minutes } from './minutes.js';
import { Papers } from './papers.js';
import { ReadMeeting } from './read-meeting.js';

const file = { type: 'string', format: 'binary' } as const;

/** The papers and the minutes of meetings. */
@ApiTags('meetings')
@Controller('meetings/:id')
export class MeetingPapersController {
  constructor(
    private readonly papers: Papers,
    private readonly drafting: DraftMinutes,
    private readonly minutes: Minutes,
    private readonly reading: ReadMeeting,
  ) {}

  /** Hands in a document of the body as a paper. After the day on which papers are due it is marked as late. */
  @Post('papers')
  @Scope('manage')
  async addDocument(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { documentId, ...words }: HandInDocumentDto,
  ): Promise<HandedInDto> {
    return { id: await this.papers.addDocument(actor, id, documentId, words) };
  }

  /** Hands in a file as a paper: PDF, office formats or text. */
  @Post('papers/file')
  @Scope('manage')
  @ApiUpload(PaperFieldsDto)
  async addFile(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @FormUpload() upload: Upload,
  ): Promise<HandedInDto> {
    return { id: await this.papers.addFile(actor, id, upload) };
  }

  /** The file of a paper; one that is not disclosed is for members and team. */
  @Get('papers/:paperId/file')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The file', schema: file })
  async file(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @UuidParam('paperId') paperId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.papers.file(actor, id, paperId);
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    return new StreamableFile(content, { type: mediaType });
  }

  /** Discloses a paper, or states why it is not disclosed. */
  @Put('papers/:paperId/ground')
  @Scope('manage')
  @HttpCode(204)
  async setGround(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @UuidParam('paperId') paperId: string,
    @Body() { ground }: PaperGroundDto,
  ): Promise<void> {
    await this.papers.setGround(actor, id, paperId, ground);
  }

  /** Takes a paper away that was handed in by mistake. */
  @Delete('papers/:paperId')
  @Scope('manage')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @UuidParam('paperId') paperId: string,
  ): Promise<void> {
    await this.papers.remove(actor, id, paperId);
  }

  /** Drafts the minutes from the record of the live session, or from the agenda; answers the draft there is when there is one. */
  @Post('minutes')
  @Scope('manage')
  async draft(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<DraftedMinutesDto> {
    return { documentId: await this.drafting.draft(actor, id) };
  }

  /** Gives the draft to the members, who comment on it. */
  @Post('minutes/circulate')
  @HttpCode(200)
  @Scope('manage')
  async circulate(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<MeetingDto> {
    await this.minutes.circulate(actor, id);
    return this.reading.page(actor, id);
  }

  /** Writes down that a later meeting approved the text as it stands. */
  @Post('minutes/approve')
  @HttpCode(200)
  @Scope('manage')
  async approve(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { meetingId }: ApproveMinutesDto,
  ): Promise<MeetingDto> {
    await this.minutes.approve(actor, id, meetingId);
    return this.reading.page(actor, id);
  }

  /** Publishes what was approved, for everyone who reads the meetings of the body. */
  @Post('minutes/publish')
  @HttpCode(200)
  @Scope('manage')
  async publish(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<MeetingDto> {
    await this.minutes.publish(actor, id);
    return this.reading.page(actor, id);
  }
}
