import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { Database } from './database/database.js';
import { dataSourceOptions } from './database/data-source.js';
import { Events } from './events/events.js';
import { HealthController } from './health/health.controller.js';
import { ActorGuard } from './http/actor-guard.js';
import { ProblemFilter } from './http/problem-filter.js';
import { RateLimit, rateLimits } from './http/rate-limit.js';
import { Jobs } from './jobs/jobs.js';
import { Registry } from './jobs/registry.js';
import { Worker } from './jobs/worker.js';
import { MailController } from './mail/mail.controller.js';
import { Mailer } from './mail/mailer.js';
import { Storage } from './storage/storage.js';

/** What every feature stands on. */
@Global()
@Module({})
export class KernelModule {
  static with(config: Config): DynamicModule {
    const shared = [Clock, Database, Events, Jobs, Registry, Worker, Mailer, Storage];
    return {
      module: KernelModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...dataSourceOptions(config), autoLoadEntities: true }),
        ThrottlerModule.forRoot(rateLimits(config)),
      ],
      controllers: [HealthController, MailController],
      providers: [
        { provide: Config, useValue: config },
        ...shared,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: RateLimit },
      ],
      exports: [Config, ...shared],
    };
  }
}
