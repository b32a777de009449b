import { latePart } from '../../../ui/late-part';

/** How one comes in; asked when somebody does. */
export const JoinDialog = latePart(async () => (await import('./join-dialog')).JoinDialog);

/** How many of which kind are here. */
export const PresenceDialog = latePart(async () => (await import('./presence-dialog')).PresenceDialog, {
  rarely: true,
});

/** All single keys of the room. */
export const RoomKeys = latePart(async () => (await import('./room-keys')).RoomKeys, { rarely: true });

/** What is asked before something is done with a message. */
export const EntryDialog = latePart(async () => (await import('./entry-dialogs')).EntryDialog);

/** The form of a poll. */
export const PollEditor = latePart(async () => (await import('./poll-editor')).PollEditor, { rarely: true });

/** What a moderator hid, for its author. */
export const HiddenEntry = latePart(async () => (await import('./hidden-entry')).HiddenEntry, { rarely: true });

/** What a break-out room writes down. */
export const HarvestForm = latePart(async () => (await import('./harvest-form')).HarvestForm, { rarely: true });

/** All single keys of the console. */
export const HostKeys = latePart(async () => (await import('./host-keys')).HostKeys, { rarely: true });
