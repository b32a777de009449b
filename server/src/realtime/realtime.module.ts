import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AccessWatch } from './access-watch.js';
import { CommentHints } from './comment-hints.js';
import { Gateway } from './gateway.js';
import { RoomPolicy } from './room-policy.js';
import { SpaceHints } from './space-hints.js';

/** Open pages and what they are told. */
@Module({
  imports: [SpacesModule],
  providers: [AccessWatch, CommentHints, Gateway, RoomPolicy, SpaceHints],
  exports: [Gateway],
})
export class RealtimeModule {}
