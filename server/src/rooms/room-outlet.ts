import { Injectable } from '@nestjs/common';
import type { RoomFrame } from '../../../shared/rooms.js';

/** Where open rooms are reached. */
export interface Outlet {
  /** Tells everyone in a room what happened there. */
  frame(frame: RoomFrame): void;

  /** Tells hosts and moderators that their console shows something old. */
  consoleChanged(roomId: string): void;

  /** Tells people who may no longer be here, or no longer as they were, where they stand. */
  standingChanged(participantIds: string[]): void;
}

/** Passes on what happens in rooms to those who hold the connections. They register themselves in `onModuleInit`. */
@Injectable()
export class RoomOutlet implements Outlet {
  private readonly outlets: Outlet[] = [];

  register(outlet: Outlet): void {
    this.outlets.push(outlet);
  }

  frame(frame: RoomFrame): void {
    for (const outlet of this.outlets) outlet.frame(frame);
  }

  consoleChanged(roomId: string): void {
    for (const outlet of this.outlets) outlet.consoleChanged(roomId);
  }

  standingChanged(participantIds: string[]): void {
    for (const outlet of this.outlets) outlet.standingChanged(participantIds);
  }
}
