import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ReadingController } from './reading.controller.js';
import { ReadingQuery } from './reading.query.js';
import { Reading } from './reading.service.js';
import { TextCache } from './text-cache.js';

/** The read model of the reading page: a version's text with what people said about it. */
@Module({ imports: [SpacesModule], controllers: [ReadingController], providers: [Reading, ReadingQuery, TextCache] })
export class ReadingModule {}
