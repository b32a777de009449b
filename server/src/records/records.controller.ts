import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { type RecordFormat, recordFormats } from '../../../shared/records.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { RecordDto } from './dto/record.dto.js';
import { WriteRecordDto } from './dto/write-record.dto.js';
import { ReadRecord } from './read-record.js';
import { RecordFiles, recordTypes } from './record-files.js';
import { WriteRecord } from './write-record.js';

/** Files cost more than other reads. */
const costly = { actor: { ttl: 60_000, limit: 20 }, address: { ttl: 60_000, limit: 60 } };

/** Records of live sessions. */
@ApiTags('records')
@Controller('live-sessions/:id')
export class RecordsController {
  constructor(
    private readonly reading: ReadRecord,
    private readonly writing: WriteRecord,
    private readonly files: RecordFiles,
  ) {}

  /**
   * The record of a session that is over: agenda, notes, decisions, questions with their answers, polls, harvests, attendance. A
   * draft is for those who prepare it; once it is published, for whoever may read the session.
   */
  @Get('record')
  read(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<RecordDto> {
    return this.reading.page(actor, id);
  }

  /** Replaces summary, notes and decisions of a draft. For hosts and note-takers. */
  @Put('record')
  @Scope('manage')
  async write(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() { decisions, ...words }: WriteRecordDto,
  ): Promise<RecordDto> {
    const under = decisions.map(({ itemId, text }) => ({ itemId: itemId ?? null, text }));
    await this.writing.write(actor, id, seen, { ...words, decisions: under });
    return this.reading.page(actor, id);
  }

  /** Publishes the record: it stays as it is from now on, and only answers to open questions are added. For hosts. */
  @Post('record/publish')
  @HttpCode(200)
  @Scope('manage')
  async publish(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
  ): Promise<RecordDto> {
    await this.writing.publish(actor, id, seen);
    return this.reading.page(actor, id);
  }

  /** The record to take away, as `md`, `pdf` or `json`. */
  @Get('record.:format')
  @Throttle(costly)
  @ApiProduces(...Object.values(recordTypes))
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  async download(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Param('format') format: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const known = found(recordFormats.find((each) => each === format)) satisfies RecordFormat;
    const { name, content } = await this.files.make(actor, id, known);
    void reply.header('content-language', actor.language);
    return new StreamableFile(content, { type: recordTypes[known], disposition: `attachment; filename="${name}"` });
  }
}
