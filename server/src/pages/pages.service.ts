import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../kernel/config/config.js';
import { packageRoot } from '../kernel/config/package-root.js';
import { Problem } from '../kernel/http/problem.js';
import { sendProblem } from '../kernel/http/problem-filter.js';
import { marksHeader, MarkedTexts } from '../reading/marked-texts.js';
import { type CachedPage, encoded, PageCache } from './page-cache.js';
import { type PageRequest, readPageRequest } from './page-request.js';
import { Renderer, type RenderOutput } from './renderer.js';

const year = 365 * 24 * 3600;

/** Serves the client: built assets, and every other address as a page rendered here. */
@Injectable()
export class Pages {
  private readonly log = new Logger('Pages');
  private readonly rendering = new Map<string, Promise<RenderOutput>>();

  constructor(
    private readonly config: Config,
    private readonly cache: PageCache,
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
      decorateReply: false,
    });
    server.get('/*', (request, reply) => this.serve(server, request, reply));
  }

  private async serve(server: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // `/api` itself is a page: the reference of the API.
    if (/^\/(api|assets|socket\.io)\/|^\/(assets|socket\.io)$/.test(request.url))
      return sendProblem(request, reply, new Problem('not-found'));
    const wanted = readPageRequest(request, !this.config.production);
    if (wanted.chosen)
      void reply.setCookie('language', wanted.chosen, {
        path: '/',
        sameSite: 'lax',
        maxAge: year,
        secure: this.config.secureCookies,
      });
    void reply.header('vary', 'cookie, accept-language, accept-encoding');
    if (!wanted.anonymous) return this.personal(server, request, reply, wanted);
    const key = `${wanted.locale} ${wanted.theme ?? ''} ${request.url}`;
    const hit = this.cache.get(key);
    if (hit) return send(request, reply, hit);
    const output = await this.shared(key, () => this.render(server, request, wanted));
    if (output.redirect) return void reply.headers(output.headers ?? {}).redirect(output.redirect, output.status);
    if (output.page) return send(request, reply, output.page);
    await this.plain(reply, wanted, output.status, output.html);
  }

  /** Renders a page once for all who ask for it at the same moment, and keeps it. */
  private async shared(
    key: string,
    render: () => Promise<RenderOutput>,
  ): Promise<RenderOutput & { page?: CachedPage }> {
    const { generation } = this.cache;
    const flight = `${generation} ${key}`;
    const rendering = this.rendering.get(flight) ?? render().finally(() => this.rendering.delete(flight));
    this.rendering.set(flight, rendering);
    const output = await rendering;
    if (output.status !== 200 || output.redirect) return output;
    const locale = key.slice(0, key.indexOf(' '));
    return { ...output, page: this.cache.get(key) ?? this.cache.put(key, output.html, locale, generation) };
  }

  /** A page with something of the reader's own: made for them and kept by nobody. */
  private async personal(
    server: FastifyInstance,
    request: FastifyRequest,
    reply: FastifyReply,
    wanted: PageRequest,
  ): Promise<void> {
    const output = await this.render(server, request, wanted);
    if (output.redirect) return void reply.headers(output.headers ?? {}).redirect(output.redirect, output.status);
    await this.plain(reply, wanted, output.status, output.html);
  }

  private async plain(reply: FastifyReply, wanted: PageRequest, status: number, html: string): Promise<void> {
    await reply
      .status(status)
      .header('cache-control', 'private, no-store')
      .header('content-language', wanted.locale)
      .type('text/html; charset=utf-8')
      .send(html);
  }

  private async render(server: FastifyInstance, request: FastifyRequest, wanted: PageRequest) {
    const headers = {
      cookie: request.headers.cookie ?? '',
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
    const viewer: unknown = wanted.anonymous ? null : await (await api('/api/v1/me')).json();
    const input = { url: request.url, locale: wanted.locale, theme: wanted.theme, api, viewer };
    try {
      const output = await this.renderer.render(input);
      return { ...output, html: this.texts.fill(output.html) };
    } catch (error) {
      this.log.error(error instanceof Error ? error.stack : String(error));
      return this.renderer.renderFailure(input, request.id);
    }
  }
}

/** Sends a cached page, or 304 when the reader has it: straight to the connection, as there is nothing left to be done. */
async function send(request: FastifyRequest, reply: FastifyReply, page: CachedPage): Promise<void> {
  const known = request.headers['if-none-match'] === page.etag;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
  const body = encoding && !known ? await encoded(page, encoding) : page.body;
  reply.hijack();
  reply.raw.writeHead(known ? 304 : 200, {
    ...(reply.getHeaders() as Record<string, string>),
    etag: page.etag,
    'cache-control': 'no-cache',
    'content-language': page.language,
    'content-type': 'text/html; charset=utf-8',
    ...(encoding && !known ? { 'content-encoding': encoding } : {}),
    ...(known ? {} : { 'content-length': body.length }),
  });
  reply.raw.end(known || request.method === 'HEAD' ? undefined : body);
}
