import { Module } from '@nestjs/common';
import { RoomsModule } from '../rooms/rooms.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AccessWatch } from './access-watch.js';
import { BetweenNodes } from './between-nodes.js';
import { CommentHints } from './comment-hints.js';
import { Gateway } from './gateway.js';
import { LivePresence } from './live-presence.js';
import { LiveRooms } from './live-rooms.js';
import { RoomPolicy } from './room-policy.js';
import { SpaceHints } from './space-hints.js';

/** Open pages and what they are told. */
@Module({
  imports: [SpacesModule, RoomsModule],
  providers: [AccessWatch, BetweenNodes, CommentHints, Gateway, LivePresence, LiveRooms, RoomPolicy, SpaceHints],
  exports: [Gateway],
})
export class RealtimeModule {}
