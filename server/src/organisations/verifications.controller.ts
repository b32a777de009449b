import { Body, Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { ApiUpload, FormUpload, type Upload } from '../kernel/http/form-upload.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { OrganisationDto } from './dto/organisation.dto.js';
import { EvidenceDto, VerificationListDto } from './dto/verification.dto.js';
import { presentOrganisation } from './organisation.presenter.js';
import { OrganisationQuery } from './organisation.query.js';
import { Verifications } from './verifications.js';

/** That staff vouch for organisations, and what they looked at. */
@ApiTags('organisations')
@Controller('organisations/:organisationId')
export class VerificationsController {
  constructor(
    private readonly query: OrganisationQuery,
    private readonly verifications: Verifications,
  ) {}

  /** Each time staff vouched for it, for its people and for staff. */
  @Get('verifications')
  @Header('cache-control', 'no-store')
  async history(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<VerificationListDto> {
    return { items: await this.verifications.history(actor, id) };
  }

  /** The file that was looked at, for staff and the organisation's administrators. It is downloaded, never shown. */
  @Get('verifications/:verificationId/file')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  async file(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('verificationId') verificationId: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.verifications.file(actor, id, verificationId);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: 'application/octet-stream', disposition });
  }

  /** Staff vouch that the organisation is what it says, on evidence and until a day; nobody does for their own. */
  @Post('verify')
  @HttpCode(200)
  @Scope('manage')
  async verify(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Body() evidence: EvidenceDto,
  ): Promise<OrganisationDto> {
    await this.verifications.verify(actor, id, evidence);
    return this.present(actor, id);
  }

  /** As `verify`, with the file that was looked at. */
  @Post('verify-with-file')
  @HttpCode(200)
  @Scope('manage')
  @ApiUpload(EvidenceDto)
  async verifyWithFile(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @FormUpload() upload: Upload,
  ): Promise<OrganisationDto> {
    await this.verifications.assertMay(actor, id);
    const { file, fields } = await upload.read(EvidenceDto);
    await this.verifications.verify(actor, id, fields, file);
    return this.present(actor, id);
  }

  /** Staff vouch no longer. */
  @Post('unverify')
  @HttpCode(200)
  @Scope('manage')
  async unverify(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<OrganisationDto> {
    await this.verifications.withdraw(actor, id);
    return this.present(actor, id);
  }

  private async present(actor: Actor, ref: string): Promise<OrganisationDto> {
    return presentOrganisation(await this.query.one(ref, actor.language), actor);
  }
}
