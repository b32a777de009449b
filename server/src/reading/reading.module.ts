import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/spaces.module.js';
import { MarkedTexts } from './marked-texts.js';
import { ReadingController } from './reading.controller.js';
import { ReadingQuery } from './reading.query.js';
import { Reading } from './reading.service.js';
import { TextCache } from './text-cache.js';

/** The read model of the reading page: a version's text with what people said about it. */
@Module({
  imports: [SpacesModule],
  controllers: [ReadingController],
  providers: [MarkedTexts, Reading, ReadingQuery, TextCache],
  exports: [MarkedTexts],
})
export class ReadingModule {}
