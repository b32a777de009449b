import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { slowLane } from '../kernel/http/rate-limit.js';
import { Cookies } from './cookies.js';
import { presentedReceipt } from './credentials.js';
import { ClaimReceiptDto, ReceiptCodeDto, ReceiptDto } from './dto/receipt.dto.js';
import type { Guest } from './guest.entity.js';
import { Guests } from './guests.js';
import { ForgivesEndedSession } from './session-guard.js';

/** What guests do with their receipt code. It is sent as the header `receipt-code` or kept in a cookie. */
@ApiTags('guests')
@ApiExtraModels(ReceiptDto)
@Controller('receipts')
export class ReceiptsController {
  constructor(
    private readonly guests: Guests,
    private readonly cookies: Cookies,
  ) {}

  /** The guest whose code is kept on this device or sent along; `null` without one, `not-found` when it opens nothing. */
  @Get('current')
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(ReceiptDto) }, { type: 'null' }] } })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const code = presentedReceipt(request);
    const receipt = code ? presentReceipt((await this.guests.open(code)).guest) : null;
    // Fastify would send nothing at all for null, which is no JSON.
    await reply.header('cache-control', 'no-store').type('application/json').send(JSON.stringify(receipt));
  }

  /** Opens a receipt and keeps it on this device. */
  @Post('open')
  @HttpCode(200)
  @Throttle(slowLane)
  @ForgivesEndedSession()
  async open(@Body() body: ReceiptCodeDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReceiptDto> {
    const { guest, code } = await this.guests.open(body.code);
    this.cookies.setReceipt(reply, code);
    return presentReceipt(guest);
  }

  /** Forgets the receipt on this device; the code keeps working. */
  @Delete('current')
  @HttpCode(204)
  @ForgivesEndedSession()
  forget(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.cookies.clearReceipt(reply);
  }

  /** Takes what was contributed with a code into one's account. */
  @Post('claim')
  @HttpCode(200)
  @Throttle(slowLane)
  async claim(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() body: ClaimReceiptDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptDto> {
    const guest = await this.guests.claim(actor, body.code ?? presentedReceipt(request) ?? '');
    this.cookies.clearReceipt(reply);
    return presentReceipt(guest);
  }
}

function presentReceipt(guest: Guest): ReceiptDto {
  return { displayName: guest.displayName, email: guest.email, claimed: guest.claimedBy !== null };
}
