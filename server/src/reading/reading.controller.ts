import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { ReadingDto, ReadingQueryDto } from './dto/reading.dto.js';
import { marksHeader } from './marked-texts.js';
import { Reading } from './reading.service.js';

/** Reading a draft. */
@ApiTags('documents')
@Controller('documents/:documentId/reading')
export class ReadingController {
  constructor(private readonly reading: Reading) {}

  /** A version as a page shows it: text as HTML, outline, counts per block. */
  @Get()
  async read(
    @CurrentActor() actor: Actor,
    @UuidParam('documentId') documentId: string,
    @Query() query: ReadingQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<ReadingDto> {
    return this.reading.read(actor, documentId, query, marksHeader in request.headers);
  }
}
