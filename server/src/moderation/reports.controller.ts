import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { slowLane } from '../kernel/http/rate-limit.js';
import { FollowedReportDto, ReportCodeDto, ReportCommentDto, ReportReceiptDto } from './dto/report.dto.js';
import { ReportComment } from './report-comment.js';
import { type FollowedReport, ReportReceipts } from './report-receipts.js';

/** Notices of readers, with or without an account. */
@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportComment,
    private readonly receipts: ReportReceipts,
  ) {}

  /** Reports a comment to the moderators. The answer holds a code that shows what became of it. */
  @Post('comments/:commentId/reports')
  report(
    @CurrentActor() actor: Actor,
    @UuidParam('commentId') id: string,
    @Body() body: ReportCommentDto,
  ): Promise<ReportReceiptDto> {
    return this.reports.report(actor, id, body);
  }

  /** What became of a report, for whoever has its code. */
  @Post('reports/status')
  @HttpCode(200)
  @Throttle(slowLane)
  async follow(@Body() { code }: ReportCodeDto): Promise<FollowedReportDto> {
    return presentReport(await this.receipts.open(code));
  }
}

function presentReport({ action, decisionReason, ground, ...report }: FollowedReport): FollowedReportDto {
  const decision = action && decisionReason && ground ? { action, reason: decisionReason, ground } : null;
  return { ...report, decision };
}
