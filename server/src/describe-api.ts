import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { tokenScopes } from '../../shared/accounts.js';
import { Config } from './kernel/config/config.js';
import { completeDescription } from './kernel/http/openapi.js';
import { ProblemBodyDto } from './kernel/http/problem-body.dto.js';

/** Parts of the API in the order in which somebody new would read them. */
const parts: [tag: string, description: string][] = [
  ['consultations', 'Drafting, announcing, planning and finding consultations'],
  [
    'bodies',
    'Partnerships, expert groups, networks, forums and task forces: finding and leading them, and who sits in them',
  ],
  ['calls', 'Calls for applications: publishing them, applying, assessing and answering'],
  [
    'exchange',
    'What members of networks and forums learn from each other, and what lower forums hand up to higher ones',
  ],
  [
    'opinions',
    'Opinions, decisions and requests for advice: adopting and publishing them, and what authorities did with them',
  ],
  ['agreements', 'Pacts and charters with their signatures, commitments, and the reports of partnerships'],
  ['positions', 'Joint positions: what several organisations write, sign and hand in together'],
  ['spaces', 'What one follows and has seen of consultations and bodies'],
  ['documents', 'The texts people comment on: import, versions, blocks, translations, differences'],
  ['comments', 'What people say: threads, revisions, support, search and figures'],
  ['drafts', 'Comments that are not sent yet, kept per person and place'],
  ['guests', 'Taking part without an account: receipts and what they open'],
  ['reports', 'Telling moderators about a comment, and hearing what became of it'],
  ['moderation', 'The desk of moderators: queue, decisions, logs, blocked terms'],
  ['answers', 'Official answers to comments, and the results of a consultation'],
  ['meetings', 'People who meet at a time: planning, agenda, registration, calendars'],
  ['rooms', 'What happens while people meet: saying, asking, voting, the speaker queue, steering, break-out rooms'],
  [
    'records',
    'What came of sessions: their records to read, write and take away, and words that become comments by consent',
  ],
  ['exports', 'Comments to take away, as files'],
  ['organisations', 'The register of organisations, their members and invitations'],
  ['territories', 'Places by code and by name'],
  ['me', 'One\u2019s own account, and tokens for programs'],
  ['accounts', 'Making an account, confirming the address, a new password'],
  ['sessions', 'Signing in and out, and the devices on which one is signed in'],
  ['staff', 'Who has a role on the platform'],
];

const parameterWords = {
  ref: 'The id, or the short name that stands in addresses',
  number: 'The number of a version, or `current`',
  language: 'A language, as a BCP 47 tag',
  place: 'What is written at, such as `block:` and an id',
  format: '`csv`, `xlsx` or `json`',
};

/** The API as an OpenAPI 3.1 document, made from controllers, DTOs and their doc comments. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Consilia')
    .setDescription(
      'Everything a person can do on the pages, a script can do here. Errors are RFC 9457 problem details with a stable `code`. Lists are read by key: send `nextCursor` as `cursor`.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addServer('/')
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: 'session',
      description: 'The cookie of a browser that is signed in; `__Host-session` in production',
    })
    .addSecurity('bearer', {
      type: 'http',
      scheme: 'bearer',
      description: `A personal API token with the scope of the operation: ${tokenScopes.map((scope) => `\`${scope}\``).join(', ')}`,
    })
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/');
  for (const [tag, description] of parts) settings.addTag(tag, description);
  const document = SwaggerModule.createDocument(app, settings.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    extraModels: [ProblemBodyDto],
  });
  return completeDescription(document, parameterWords);
}

/** Serves the document at `/api/openapi.json`. It is made when somebody first asks, and stays the same while the server runs. */
export function serveDescription(app: NestFastifyApplication): void {
  let made: ReturnType<typeof asAnswer> | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async (request, reply) => {
      const { body, compressed, etag } = (made ??= asAnswer({
        ...describeApi(app),
        servers: [{ url: app.get(Config).baseUrl }],
      }));
      void reply.headers({ etag, 'cache-control': 'public, no-cache', vary: 'accept-encoding' });
      if (request.headers['if-none-match'] === etag) return reply.status(304).send();
      void reply.type('application/json; charset=utf-8');
      const small = String(request.headers['accept-encoding'] ?? '').includes('gzip');
      return small ? reply.header('content-encoding', 'gzip').send(compressed) : reply.send(body);
    });
}

function asAnswer(document: OpenAPIObject) {
  const body = Buffer.from(JSON.stringify(document));
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  return { body, compressed: gzipSync(body), etag };
}
