import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreatedBodyDto } from '../bodies/dto/write-body.dto.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { StartSpaceDto } from '../spaces/dto/start-space.dto.js';
import { Declarations } from './declarations.js';
import {
  DeclarationListDto,
  MembershipRulesDto,
  NameRapporteurDto,
  RotaDto,
  WriteDeclarationDto,
} from './dto/expert-group.dto.js';
import { MembershipRuleBook } from './membership-rules.js';
import { Rapporteurs } from './rapporteurs.js';
import { StartExpertGroup } from './start-expert-group.js';

const defaultZone = 'Europe/Brussels';

/** What bodies ask of their members. */
@ApiTags('bodies')
@Controller('bodies')
export class ExpertGroupsController {
  constructor(
    private readonly starting: StartExpertGroup,
    private readonly rules: MembershipRuleBook,
    private readonly declarations: Declarations,
    private readonly rapporteurs: Rapporteurs,
  ) {}

  /**
   * Prepares a group of migrant experts from a template: a transparent body with rules, a mandate to write, working texts for
   * members alone and the draft of a first call. For staff, who then lead its team.
   */
  @Post('migrant-expert-group')
  @Scope('manage')
  async start(@CurrentActor() actor: Actor, @Body() body: StartSpaceDto): Promise<CreatedBodyDto> {
    const { timeZone = defaultZone, ...rest } = body;
    const { id, slug } = await this.starting.start(actor, { ...rest, timeZone });
    return { id, slug };
  }

  /** What a body asks of its members, and how their terms are set. */
  @Get(':ref/membership-rules')
  readRules(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<MembershipRulesDto> {
    return this.rules.read(actor, ref);
  }

  /** Sets what a body asks of its members. For the secretariat. */
  @Put(':ref/membership-rules')
  @Scope('manage')
  async setRules(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: MembershipRulesDto,
  ): Promise<MembershipRulesDto> {
    await this.rules.set(actor, ref, body);
    return this.rules.read(actor, ref);
  }

  /** Where the members' declarations of interests stand; those of members in personal capacity can be read. */
  @Get(':ref/declarations')
  listDeclarations(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<DeclarationListDto> {
    return this.declarations.list(actor, ref);
  }

  /** Declares one's interests anew, for a year. For members of whom the body asks it. */
  @Put(':ref/declarations/mine')
  async declare(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: WriteDeclarationDto,
  ): Promise<DeclarationListDto> {
    await this.declarations.declare(actor, ref, body);
    return this.declarations.list(actor, ref);
  }

  /** Whose turn it is to report, and who did. */
  @Get(':ref/rapporteurs')
  rota(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<RotaDto> {
    return this.rapporteurs.rota(actor, ref);
  }

  /** Writes down whose turn it is: the next in order, or another member. For the secretariat. */
  @Post(':ref/rapporteurs')
  @Scope('manage')
  @HttpCode(200)
  async nameRapporteur(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: NameRapporteurDto,
  ): Promise<RotaDto> {
    await this.rapporteurs.name(actor, ref, body);
    return this.rapporteurs.rota(actor, ref);
  }
}
