import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** A page as it was sent. */
export interface CachedPage {
  body: Buffer;
  etag: string;
  language: string;
  /** Milliseconds since 1970 after which the page is made again. */
  expiresAt: number;
  /** Compressed forms, made once somebody asks for them. */
  encoded: Partial<Record<Encoding, Promise<Buffer>>>;
}
export type Encoding = 'br' | 'gzip';

/** Bytes all pages together may hold. */
const capacity = 64 * 1024 * 1024;
/** A page lives this long even when no event spoke of it; figures that move all the time are this old at most. */
const lifetime = 5000;

/**
 * Whole pages, for all readers without a session. A restriction, a new version or a change of phase empties it at once;
 * new words appear within the lifetime.
 */
@Injectable()
export class PageCache {
  private readonly pages = new Map<string, CachedPage>();
  private bytes = 0;
  /** Counts purges, so that a page rendered while one happened is not kept. */
  generation = 0;

  get(key: string): CachedPage | null {
    const page = this.pages.get(key);
    if (!page) return null;
    if (page.expiresAt > Date.now()) return page;
    this.drop(key, page);
    return null;
  }

  /** Keeps a page that was begun in `generation`; one that a purge has overtaken is returned but not kept. */
  put(key: string, html: string, language: string, generation: number): CachedPage {
    const body = Buffer.from(html);
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    const page: CachedPage = { body, etag, language, expiresAt: Date.now() + lifetime, encoded: {} };
    if (generation !== this.generation) return page;
    const old = this.pages.get(key);
    if (old) this.drop(key, old);
    this.pages.set(key, page);
    this.bytes += body.length;
    for (const [first, oldest] of this.pages) {
      if (this.bytes <= capacity) break;
      this.drop(first, oldest);
    }
    return page;
  }

  /** Forgets everything: cheap, since one page is made again in milliseconds. */
  purge(): void {
    this.generation += 1;
    this.pages.clear();
    this.bytes = 0;
  }

  private drop(key: string, page: CachedPage): void {
    this.pages.delete(key);
    this.bytes -= page.body.length;
  }
}

/** The page's bytes in an encoding. */
export function encoded(page: CachedPage, encoding: Encoding): Promise<Buffer> {
  return (page.encoded[encoding] ??=
    encoding === 'br' ? brotli(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : deflate(page.body));
}
