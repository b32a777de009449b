import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/spaces.module.js';
import { CommentRows } from './comment-rows.js';
import { ExportsController } from './exports.controller.js';

/** Files to take away. */
@Module({ imports: [SpacesModule], controllers: [ExportsController], providers: [CommentRows] })
export class ExportsModule {}
