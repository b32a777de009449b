import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatchOrNew, UuidParam } from '../kernel/http/parameters.js';
import { TranslateDto, TranslationDto, TranslationListDto, TranslationStatusDto } from './dto/translation.dto.js';
import { LanguageParam } from './language-param.js';
import { TranslateVersion } from './translate-version.js';

/** Versions in other languages. */
@ApiTags('documents')
@Controller('versions/:versionId/translations')
export class TranslationsController {
  constructor(private readonly translateVersion: TranslateVersion) {}

  /** How far the version is translated, by language. */
  @Get()
  async status(@CurrentActor() actor: Actor, @UuidParam('versionId') versionId: string): Promise<TranslationListDto> {
    return { items: await this.translateVersion.status(actor, versionId) };
  }

  /** A translation beside its original, to work on. `version` is 0 when it has not been started. */
  @Get(':language')
  @Scope('manage')
  async open(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @LanguageParam('language') language: string,
  ): Promise<TranslationDto> {
    return this.translateVersion.open(actor, versionId, language);
  }

  /**
   * Adds words to a translation, or changes them while the version is a draft; blocks that are not named keep theirs. After
   * publication only what is missing or outdated may be given. The first words in a language come without `If-Match`.
   */
  @Patch(':language')
  @Scope('manage')
  async translate(
    @CurrentActor() actor: Actor,
    @UuidParam('versionId') versionId: string,
    @LanguageParam('language') language: string,
    @IfMatchOrNew() seen: number | null,
    @Body() body: TranslateDto,
  ): Promise<TranslationStatusDto> {
    return this.translateVersion.translate(actor, versionId, language, seen ?? 0, body);
  }
}
