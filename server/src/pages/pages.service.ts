import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from '../accounts/cookies.js';
import type { Presented } from '../accounts/credentials.js';
import { Config } from '../kernel/config/config.js';
import { packageRoot } from '../kernel/config/package-root.js';
import { type Actor, ActorSource, anonymous } from '../kernel/http/actor.js';
import { knownActor } from '../kernel/http/known-actor.js';
import { Problem } from '../kernel/http/problem.js';
import { problemBody, sendProblem, toProblem } from '../kernel/http/problem-filter.js';
import { marksHeader, MarkedTexts } from '../reading/marked-texts.js';
import { type CachedPage, encoded, PageCache } from './page-cache.js';
import { PersonalPages } from './personal-pages.js';
import { inOneLanguage, type PageRequest, readPageRequest, withoutTheme } from './page-request.js';
import { Renderer, type RenderOutput } from './renderer.js';

const year = 365 * 24 * 3600;

/** What browsers heed with pages only. A page has some thirty files, which would be sent with as many copies. */
const pageHeaders = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** Serves the client: built assets, and every other address as a page rendered here. */
@Injectable()
export class Pages {
  private readonly log = new Logger('Pages');
  private readonly rendering = new Map<string, Promise<RenderOutput>>();

  constructor(
    private readonly config: Config,
    private readonly cache: PageCache,
    private readonly personal: PersonalPages,
    private readonly actors: ActorSource,
    private readonly cookies: Cookies,
    private readonly renderer: Renderer,
    private readonly texts: MarkedTexts,
  ) {}

  /** Adds the routes behind all those of the API. */
  async attach(app: NestFastifyApplication): Promise<void> {
    const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const root = join(packageRoot(), 'dist/client/assets');
    await server.register(fastifyStatic, {
      root,
      prefix: '/assets/',
      immutable: true,
      maxAge: year * 1000,
      preCompressed: true,
      // Names change with contents, so that nobody asks whether a file did.
      lastModified: false,
      acceptRanges: false,
      decorateReply: false,
    });
    server.addHook('onSend', async (request, reply) => {
      if (request.url.startsWith('/assets/')) for (const name of pageHeaders) reply.removeHeader(name);
      if (request.actor?.id && request.method !== 'GET') this.personal.acted(request.actor.id);
    });
    server.get('/*', (request, reply) =>
      this.serve(server, request, reply).catch((error: unknown) => this.fail(request, reply, error)),
    );
  }

  private async serve(server: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // `/api` itself is a page: the reference of the API.
    if (/^\/(api|assets|socket\.io)\/|^\/(assets|socket\.io)$/.test(request.url))
      return sendProblem(request, reply, new Problem('not-found'));
    const asked = readPageRequest(request, !this.config.production);
    if (asked.chosen) this.remember(reply, 'language', asked.chosen);
    if (asked.chosenTheme) {
      this.remember(reply, 'theme', asked.chosenTheme);
      return void reply.redirect(withoutTheme(request.url), 303);
    }
    void reply.header('vary', 'cookie, accept-language, accept-encoding');
    const known = asked.anonymous ? anonymous : await this.identify(request, reply);
    const { wanted, actor } = inOneLanguage(asked, known);
    const own = actor.id !== null;
    const cache = own ? this.personal : this.cache;
    const address = `${wanted.locale} ${wanted.theme ?? ''} ${request.url}`;
    const key = own ? this.personal.keyOf(actor, address) : address;
    const hit = cache.get(key);
    if (hit) return send(request, reply, hit, own);
    const output = await this.kept(cache, key, wanted.locale, () => this.render(server, request, wanted, actor));
    if (output.redirect) return void reply.redirect(output.redirect, output.status);
    if (output.page) return send(request, reply, output.page, own);
    await this.plain(reply, wanted, output.status, output.html);
  }

  /** Who asks; the cookie of a session that has ended is cleared. */
  private async identify(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const presented: Presented = { cookies: request.cookies, headers: {} };
    const actor = await this.actors.identify(presented);
    if (presented.endedSession) this.cookies.clearSession(reply);
    if (presented.uselessReceipt) this.cookies.clearReceipt(reply);
    request.actor = actor;
    return actor;
  }

  /** Keeps what a reader chose; the page's scripts read and change it too. */
  private remember(reply: FastifyReply, name: 'language' | 'theme', value: string): void {
    void reply.setCookie(name, value, {
      path: '/',
      sameSite: 'lax',
      maxAge: year,
      secure: this.config.secureCookies,
    });
  }

  /** Renders a page once for all who ask for it at the same moment, and keeps it. */
  private async kept(
    cache: PageCache,
    key: string,
    language: string,
    render: () => Promise<RenderOutput>,
  ): Promise<RenderOutput & { page?: CachedPage }> {
    const { generation } = cache;
    const flight = `${generation} ${key}`;
    const rendering = this.rendering.get(flight) ?? render().finally(() => this.rendering.delete(flight));
    this.rendering.set(flight, rendering);
    const output = await rendering;
    if (output.status !== 200 || output.redirect) return output;
    return { ...output, page: cache.get(key) ?? cache.put(key, output.html, language, generation) };
  }

  private async plain(reply: FastifyReply, wanted: PageRequest, status: number, html: string): Promise<void> {
    await reply
      .status(status)
      .header('cache-control', 'private, no-store')
      .header('content-language', wanted.locale)
      .type('text/html; charset=utf-8')
      .send(html);
  }

  private async render(server: FastifyInstance, request: FastifyRequest, wanted: PageRequest, actor: Actor) {
    const headers = {
      cookie: actor.id ? (request.headers.cookie ?? '') : '',
      'accept-language': wanted.locale,
      [marksHeader]: '1',
    };
    const api = async (
      path: string,
      init: { method?: string; headers?: Record<string, string> } = {},
    ): Promise<Response> => {
      const answer = await server.inject({
        method: 'GET',
        url: path,
        remoteAddress: request.ip,
        headers: { ...headers, ...init.headers },
      });
      return new Response(answer.statusCode === 204 || answer.statusCode === 304 ? null : answer.payload, {
        status: answer.statusCode,
        headers: { 'content-type': String(answer.headers['content-type'] ?? '') },
      });
    };
    const run = <T>(work: () => Promise<T>): Promise<T> => (actor.id ? knownActor.run(actor, work) : work());
    const viewer: unknown = actor.kind === 'person' ? await run(async () => (await api('/api/v1/me')).json()) : null;
    const input = {
      url: request.url,
      locale: wanted.locale,
      theme: wanted.theme,
      api,
      viewer,
      mailCaught: this.config.catchesMail,
    };
    const output = await run(() => this.renderer.render(input));
    return { ...output, html: this.texts.fill(output.html) };
  }

  /** What could not be shown, whatever the reason, is a page too: it names the request, and runs no scripts. */
  private async fail(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<void> {
    this.log.error(error instanceof Error ? error.stack : String(error));
    const wanted = readPageRequest(request, !this.config.production);
    const { locale, theme } = wanted;
    const api = () => Promise.resolve(new Response(null, { status: 503 }));
    const input = { url: request.url, locale, theme, api, viewer: null, mailCaught: this.config.catchesMail };
    const problem = toProblem(error);
    const { html } = await this.renderer.renderFailure(input, problemBody(request, problem));
    if (problem.options.retryAfter) void reply.header('retry-after', problem.options.retryAfter);
    await this.plain(reply, wanted, problem.status, html);
  }
}

/**
 * Sends a kept page, or 304 when the reader has it.
 * @param own whether it is for this reader alone, whose browser does not keep it either
 */
async function send(request: FastifyRequest, reply: FastifyReply, page: CachedPage, own: boolean): Promise<void> {
  void reply.headers({
    ...(own ? { 'cache-control': 'private, no-store' } : { etag: page.etag, 'cache-control': 'no-cache' }),
    'content-language': page.language,
    'content-type': 'text/html; charset=utf-8',
  });
  if (!own && request.headers['if-none-match'] === page.etag) return void reply.status(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
  if (!encoding) return void reply.send(page.body);
  await reply.header('content-encoding', encoding).send(await encoded(page, encoding));
}
