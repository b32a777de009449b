import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { AnchorReports } from './anchor-reports.js';
import { CompareVersions } from './compare-versions.js';
import type { VersionNumber } from './document-access.js';
import { presentChange, presentVersion } from './document.presenter.js';
import { DraftVersion } from './draft-version.js';
import { AnchorMovesQueryDto, AnchorReportDto } from './dto/anchor-report.dto.js';
import { ChangedDraftDto, PassageDto } from './dto/block.dto.js';
import { VersionDto } from './dto/document.dto.js';
import { ComparisonDto, ComparisonQueryDto } from './dto/comparison.dto.js';
import { ChangeDraftDto, PublicationDto, ReadVersionDto } from './dto/version.dto.js';
import { EditDraft } from './edit-draft.js';
import { PublishVersion } from './publish-version.js';
import { VersionReading } from './read-version.js';
import { NumberParam } from './version-number.js';

/** Versions: reading, comparing, publishing. */
@ApiTags('documents')
@Controller()
export class VersionsController {
  constructor(
    private readonly reading: VersionReading,
    private readonly compareVersions: CompareVersions,
    private readonly reports: AnchorReports,
    private readonly editDraft: EditDraft,
    private readonly draftVersion: DraftVersion,
    private readonly publishVersion: PublishVersion,
  ) {}

  /** A version with its text. `number` is a version's number, or `current` for the one published last. */
  @Get('documents/:documentId/versions/:number')
  async read(
    @CurrentActor() actor: Actor,
    @UuidParam('documentId') documentId: string,
    @NumberParam('number') number: VersionNumber,
    @Query() query: ReadVersionDto,
  ): Promise<VersionDto> {
    return presentVersion(await this.reading.readVersion(actor, documentId, number, query.language), actor);
  }

  /** One block of a version, such as the passage that people speak about. */
  @Get('documents/:documentId/versions/:number/blocks/:blockId')
  block(
    @CurrentActor() actor: Actor,
    @UuidParam('documentId') documentId: string,
    @NumberParam('number') number: VersionNumber,
    @UuidParam('blockId') blockId: string,
    @Query() { language }: ReadVersionDto,
  ): Promise<PassageDto> {
    return this.reading.readBlock(actor, documentId, number, blockId, language);
  }

  /** What changed from an earlier version to this one, in reading order, word by word. */
  @Get('documents/:documentId/versions/:number/diff')
  async diff(
    @CurrentActor() actor: Actor,
    @UuidParam('documentId') documentId: string,
    @NumberParam('number') number: VersionNumber,
    @Query() query: ComparisonQueryDto,
  ): Promise<ComparisonDto> {
    return this.compareVersions.compare(actor, documentId, number, query.from);
  }

  /** What publishing this version did to the places of comments. Totals for all who read it; single comments for the team. */
  @Get('versions/:versionId/anchor-report')
  async anchorReport(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @Query() query: AnchorMovesQueryDto,
  ): Promise<AnchorReportDto> {
    return this.reports.report(actor, versionId, query);
  }

  /** Changes title or language of a draft. */
  @Patch('versions/:versionId')
  @Scope('manage')
  async rename(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @IfMatch() seen: number,
    @Body() body: ChangeDraftDto,
  ): Promise<ChangedDraftDto> {
    return presentChange(await this.editDraft.rename(actor, versionId, seen, body));
  }

  /** Throws a draft away, with its document when it has no other version. */
  @Delete('versions/:versionId')
  @HttpCode(204)
  @Scope('manage')
  async discard(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    await this.draftVersion.discard(actor, versionId, seen);
  }

  /** Publishes a draft. It never changes again; every open comment moves to it, or is marked. */
  @Post('versions/:versionId/publish')
  @HttpCode(200)
  @Scope('manage')
  async publish(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @IfMatch() seen: number,
  ): Promise<PublicationDto> {
    const { version, outcomes } = await this.publishVersion.publish(actor, versionId, seen);
    return { versionId, number: version.number, publishedAt: version.publishedAt as Date, outcomes };
  }
}
