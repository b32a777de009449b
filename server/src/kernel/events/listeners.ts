import { SetMetadata } from '@nestjs/common';
import type { EventClass, EventData } from './domain-event.js';

export const LISTENS = Symbol('listens');
export const CONCERNS = Symbol('concerns');
export const WATCHES = Symbol('watches');

/** Names of the event types a method handles. */
export type EventTypes = string[];

/**
 * Runs the method as a job for each event of these classes, at least once, also after a crash. It must do no harm when
 * run twice with the same event.
 */
export const OnEvent = (...classes: EventClass[]) =>
  SetMetadata(LISTENS, classes.map((c) => c.type) satisfies EventTypes);

/** Beside `OnEvent`: which of these events concern the listener, by their data. No job is made for the others. */
export const Concerns = <Data extends EventData>(concerns: (data: Data) => boolean) => SetMetadata(CONCERNS, concerns);

/**
 * Runs the method in this process right after the commit, at most once and not awaited: for hints to open pages and for
 * caches, which can be rebuilt when one is missed.
 */
export const OnCommit = (...classes: EventClass[]) =>
  SetMetadata(WATCHES, classes.map((c) => c.type) satisfies EventTypes);
