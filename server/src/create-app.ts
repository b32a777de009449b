import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { AppModule } from './app.module.js';
import { configure } from './configure.js';
import type { Config } from './kernel/config/config.js';
import { createLog, NestLog } from './kernel/log/log.js';

/** Bytes of a JSON body; files go by multipart with a limit of their own. */
const bodyLimit = 512 * 1024;

/** The application, configured and ready to listen or to be driven by tests. */
export async function createApp(config: Config, options: { preview?: boolean } = {}): Promise<NestFastifyApplication> {
  const log = createLog(config.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustProxy,
    bodyLimit,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
  });
  const nestLog = new NestLog(log);
  Logger.overrideLogger(nestLog);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: nestLog,
    abortOnError: false,
    ...options,
  });
  await configure(app);
  return app;
}
