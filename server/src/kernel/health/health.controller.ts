import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { register } from 'prom-client';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';

/** What operators and orchestrators ask. */
@ApiExcludeController()
@SkipThrottle({ actor: true, address: true })
@Controller()
export class HealthController {
  constructor(private readonly db: Database) {}

  /** The process runs. */
  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process can serve: the database answers. */
  @Get('health/ready')
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.db.sql`select 1`;
    } catch {
      throw new Problem('unavailable', { detail: 'The database does not answer.', retryAfter: 5 });
    }
    return { status: 'ready' };
  }

  /** Figures for Prometheus. */
  @Get('metrics')
  @Header('content-type', register.contentType)
  async metrics(): Promise<string> {
    return register.metrics();
  }
}
