import type { LiveEvents, LiveRequests } from '../../../shared/live.js';

/** A part of the page that asks the server itself, over the one line of the page. */
export interface Talker {
  /** The line is there, for the first time or again; what happened in between is unknown. */
  up: () => void;
  /** The line is gone. */
  down: () => void;
  /** Something was told, in whatever room. */
  hear: <Name extends keyof LiveEvents>(name: Name, event: LiveEvents[Name]) => void;
}

/** Questions that are answered. */
type Questions = Omit<LiveRequests, 'join' | 'leave' | 'room.leave'>;
export type AnswerTo<Name extends keyof Questions> = Parameters<Parameters<Questions[Name]>[1]>[0];

/** What a talker does with the line. */
export interface Talk {
  /** @throws when the line is gone, or no answer came in time; then nobody knows what became of the question */
  ask: <Name extends keyof Questions>(name: Name, input: Parameters<Questions[Name]>[0]) => Promise<AnswerTo<Name>>;
  leave: (room: string) => void;
  /** Opens the line anew, as whoever the cookies say now. */
  renew: () => void;
  end: () => void;
}
