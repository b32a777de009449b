import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ReadingModule } from '../reading/reading.module.js';
import { PageCache } from './page-cache.js';
import { PagePurge } from './page-purge.js';
import { PersonalPages } from './personal-pages.js';
import { Pages } from './pages.service.js';
import { Renderer } from './renderer.js';

/** The client as server-rendered pages. */
@Module({
  imports: [AccountsModule, ReadingModule],
  providers: [PageCache, PagePurge, PersonalPages, Pages, Renderer],
  exports: [Pages],
})
export class PagesModule {}
