import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { documentLimits } from '../../shared/documents.js';
import { serveDescription } from './describe-api.js';
import { Config } from './kernel/config/config.js';
import { keepToReader } from './kernel/http/caching.js';
import { observeRequests } from './kernel/http/observe.js';
import { refuseForeignOrigins } from './kernel/http/origin.js';
import { validation } from './kernel/http/validation.js';

/** Everything between the network and the controllers: the same for the server and for tests. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  const server = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics', 'dev/mail', 'dev/mail/json'] });
  app.useGlobalPipes(validation());
  observeRequests(server);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // Some browsers do not count the socket as their own origin.
        connectSrc: ["'self'", config.baseUrl.replace('http', 'ws')],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.https,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
  });
  // A text of some hundred paragraphs is a tenth of its size on the way to a phone.
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(multipart, {
    limits: { fileSize: documentLimits.fileBytes, files: 1, fields: 10, fieldSize: 10_000 },
  });
  server.addHook('onRequest', refuseForeignOrigins(config.baseUrl));
  server.addHook('onRequest', keepToReader);
  serveDescription(app);
}
