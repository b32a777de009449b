import { Body, Controller, Get, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { anyLanguage } from '../../../shared/moderation.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch } from '../kernel/http/parameters.js';
import { BlockedTerms, type TermList } from './blocked-terms.js';
import { ReplaceTermsDto, TermListDto, TermsQueryDto } from './dto/terms.dto.js';

/** The terms that are held or marked when someone uses them; kept by staff, one list per language. */
@ApiTags('moderation')
@Controller('moderation/terms')
@Scope('manage')
export class BlockedTermsController {
  constructor(private readonly terms: BlockedTerms) {}

  /** The list of a language, with its version as `ETag`. */
  @Get()
  async read(
    @CurrentActor() actor: Actor,
    @Query() { language = anyLanguage }: TermsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermListDto> {
    return this.present(actor, await this.terms.read(actor, language), reply);
  }

  /** Replaces the list of a language. `If-Match` carries the version that was changed, `"0"` for the first list. */
  @Put()
  async replace(
    @CurrentActor() actor: Actor,
    @IfMatch() seen: number,
    @Body() { language, terms }: ReplaceTermsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermListDto> {
    return this.present(actor, await this.terms.replace(actor, seen, language, terms), reply);
  }

  private async present(actor: Actor, list: TermList, reply: FastifyReply): Promise<TermListDto> {
    void reply.header('etag', `"${list.version}"`);
    return { ...list, languages: await this.terms.languages(actor) };
  }
}
