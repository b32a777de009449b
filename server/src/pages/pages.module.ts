import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { PageCache } from './page-cache.js';
import { PagePurge } from './page-purge.js';
import { Pages } from './pages.service.js';
import { Renderer } from './renderer.js';

/** The client as server-rendered pages. */
@Module({ imports: [ReadingModule], providers: [PageCache, PagePurge, Pages, Renderer], exports: [Pages, PageCache] })
export class PagesModule {}
