import { Body, Controller, Delete, Get, HttpCode, Put, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { CommentDrafts, type DraftRow } from './comment-drafts.js';
import { DraftPlaceParam } from './draft-place-param.js';
import type { DraftPlace } from '../../../shared/comments.js';
import { DraftDto, DraftListDto, SaveDraftDto, SavedDraftDto } from './dto/draft.dto.js';
import { asAnchor } from './place-anchor.js';

/** Unsent comments of people with an account, one per place. */
@ApiTags('drafts')
@ApiExtraModels(DraftDto)
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: CommentDrafts) {}

  /** All of one's drafts, the last changed first. */
  @Get()
  async list(@CurrentActor() actor: Actor): Promise<DraftListDto> {
    return { items: (await this.drafts.list(actor)).map(present) };
  }

  /** The draft of one place; `null` when nothing is being written there. */
  @Get(':place')
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(DraftDto) }, { type: 'null' }] } })
  async read(
    @CurrentActor() actor: Actor,
    @DraftPlaceParam() place: DraftPlace,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const draft = await this.drafts.read(actor, place);
    // Fastify would send nothing at all for null, which is no JSON.
    await reply.type('application/json').send(JSON.stringify(draft && present(draft)));
  }

  /**
   * Keeps what is being written at a place, such as `block:<id>`. With `basedOn`, a text that another tab has saved since is
   * not overwritten: the answer is `version-conflict`, and its params hold that text.
   */
  @Put(':place')
  save(
    @CurrentActor() actor: Actor,
    @DraftPlaceParam() place: DraftPlace,
    @Body() { basedOn, ...body }: SaveDraftDto,
  ): Promise<SavedDraftDto> {
    const { suggestion = null, stance = 'none', language = null, anchor, organisationId = null } = body;
    const words = { body: body.body, suggestion, stance, language, organisationId };
    return this.drafts.save(actor, place, { ...words, anchor: anchor ? asAnchor(anchor) : null }, basedOn);
  }

  /** Throws a draft away. */
  @Delete(':place')
  @HttpCode(204)
  async discard(@CurrentActor() actor: Actor, @DraftPlaceParam() place: DraftPlace): Promise<void> {
    await this.drafts.discard(actor, place);
  }
}

function present({ spaceId, spaceKind, spaceSlug, spaceTitle, ...draft }: DraftRow): DraftDto {
  return { ...draft, space: { id: spaceId, kind: spaceKind, slug: spaceSlug, title: spaceTitle } };
}
