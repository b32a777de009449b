import { Controller, Get, Logger, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { CommentRows } from './comment-rows.js';
import { exportColumns } from './columns.js';
import { ExportQueryDto } from './dto/export-query.dto.js';
import { type ExportFormat, exportFormats } from './writers.js';

/** Exports cost more than other reads. */
const costly = { actor: { ttl: 60_000, limit: 20 }, address: { ttl: 60_000, limit: 60 } };

/** Comments to take away. */
@ApiTags('exports')
@Throttle(costly)
@Controller(['consultations/:ref', 'bodies/:ref'])
export class ExportsController {
  private readonly log = new Logger('Exports');

  constructor(
    private readonly spaces: SpaceAccess,
    private readonly rows: CommentRows,
  ) {}

  /** What each column of an export means. */
  @Get('comments-export/columns')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: { type: 'string' } } })
  columns(): Record<string, string> {
    return exportColumns;
  }

  /** The comments of a consultation as `csv`, `xlsx` or `json`, oldest first, streamed. The team may add `all=true`. */
  @Get('comments.:format')
  @ApiProduces(...Object.values(exportFormats).map(({ type }) => type))
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('format') format: string,
    @Query() query: ExportQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { type, write } = found(Object.hasOwn(exportFormats, format) ? exportFormats[format as ExportFormat] : null);
    const space = await this.spaces.space(actor, ref);
    const all = query.all === 'true';
    authorize(actor, spacePolicy, all ? 'exportAll' : 'read', space);
    void reply.header('cache-control', 'no-store');
    const rows = this.rows.read(actor, space, all);
    const stream = write(rows, (error) => this.log.warn(`an export broke off: ${String(error)}`));
    return new StreamableFile(stream, { type, disposition: `attachment; filename="${space.slug}-comments.${format}"` });
  }
}
