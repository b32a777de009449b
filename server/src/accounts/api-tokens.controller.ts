import { Body, Controller, Delete, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { ApiTokens } from './api-tokens.js';
import { ApiTokenListDto, CreatedApiTokenDto, NewApiTokenDto } from './dto/api-token.dto.js';

/** Personal API tokens. */
@ApiTags('me')
@Scope('account')
@Controller('me/tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  /** One's tokens, newest first. */
  @Get()
  @Header('cache-control', 'no-store')
  async list(@CurrentActor() actor: Actor): Promise<ApiTokenListDto> {
    return { items: await this.tokens.list(actor) };
  }

  /** Makes a token and shows it, once. */
  @Post()
  @Header('cache-control', 'no-store')
  async create(@CurrentActor() actor: Actor, @Body() body: NewApiTokenDto): Promise<CreatedApiTokenDto> {
    return this.tokens.create(actor, body);
  }

  /** Revokes a token; it stops working at once. */
  @Delete(':tokenId')
  @HttpCode(204)
  async revoke(@CurrentActor() actor: Actor, @UuidParam('tokenId') tokenId: string): Promise<void> {
    await this.tokens.revoke(actor, tokenId);
  }
}
