import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import {
  CommentSummaryDto,
  HitPageDto,
  NewCommentsDto,
  SearchQueryDto,
  SinceQueryDto,
} from './dto/consultation-comments.dto.js';
import { ReadConsultationComments } from './read-consultation-comments.js';

/** The comments of a consultation as a whole. */
@ApiTags('comments')
@Controller('consultations/:ref/comments')
export class ConsultationCommentsController {
  constructor(private readonly reading: ReadConsultationComments) {}

  /** Comments by their words, in any of their languages, the best matches first. */
  @Get('search')
  search(@CurrentActor() actor: Actor, @Param('ref') ref: string, @Query() query: SearchQueryDto): Promise<HitPageDto> {
    return this.reading.find(actor, ref, query);
  }

  /** How many comments by stance, language and who speaks, each with what it is a part of. */
  @Get('summary')
  summary(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<CommentSummaryDto> {
    return this.reading.summary(actor, ref);
  }

  /** What appeared since an instant, such as the last visit; one's own aside. */
  @Get('since')
  since(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() { instant }: SinceQueryDto,
  ): Promise<NewCommentsDto> {
    return this.reading.since(actor, ref, instant);
  }
}
