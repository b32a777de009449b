import { latePart } from '../../../ui/late-part';

/** How one comes in; asked when somebody does. */
export const JoinDialog = latePart(async () => (await import('./join-dialog')).JoinDialog);

/** How many of which kind are here. */
export const PresenceDialog = latePart(async () => (await import('./presence-dialog')).PresenceDialog, {
  rarely: true,
});

/** All single keys of the room. */
export const RoomKeys = latePart(async () => (await import('./room-keys')).RoomKeys, { rarely: true });
