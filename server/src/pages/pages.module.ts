import { Module } from '@nestjs/common';
import { PageCache } from './page-cache.js';
import { PagePurge } from './page-purge.js';
import { Pages } from './pages.service.js';
import { Renderer } from './renderer.js';

/** The client as server-rendered pages. */
@Module({ providers: [PageCache, PagePurge, Pages, Renderer], exports: [Pages, PageCache] })
export class PagesModule {}
