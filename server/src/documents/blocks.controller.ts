import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { presentChange } from './document.presenter.js';
import { ChangeBlockDto, ChangedDraftDto, InsertBlockDto, MoveBlockDto } from './dto/block.dto.js';
import { EditDraft } from './edit-draft.js';

/**
 * Writing a draft, block by block. `If-Match` carries the draft's `version` as last seen; whoever comes second gets 412 with
 * the present one, reads the draft again and repeats the step.
 */
@ApiTags('documents')
@Scope('manage')
@Controller('versions/:versionId/blocks')
export class BlocksController {
  constructor(private readonly editDraft: EditDraft) {}

  /** Puts a new block after another, or first. */
  @Post()
  async insert(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @IfMatch() seen: number,
    @Body() body: InsertBlockDto,
  ): Promise<ChangedDraftDto> {
    return presentChange(await this.editDraft.insertBlock(actor, versionId, seen, body));
  }

  /** Changes words, kind, level, label, addressee or notes of a block. */
  @Patch(':blockId')
  async change(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @UuidParam('blockId') blockId: string,
    @IfMatch() seen: number,
    @Body() body: ChangeBlockDto,
  ): Promise<ChangedDraftDto> {
    return presentChange(await this.editDraft.changeBlock(actor, versionId, blockId, seen, body));
  }

  /** Moves a block behind another, or to the beginning. */
  @Post(':blockId/move')
  @HttpCode(200)
  async move(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @UuidParam('blockId') blockId: string,
    @IfMatch() seen: number,
    @Body() body: MoveBlockDto,
  ): Promise<ChangedDraftDto> {
    return presentChange(await this.editDraft.moveBlock(actor, versionId, blockId, seen, body.after));
  }

  /** Takes a block out. */
  @Delete(':blockId')
  async remove(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @UuidParam('blockId') blockId: string,
    @IfMatch() seen: number,
  ): Promise<ChangedDraftDto> {
    return presentChange(await this.editDraft.removeBlock(actor, versionId, blockId, seen));
  }
}
