import type { SpeakerEntry } from '../../../../shared/rooms';

/** Seconds for which someone has spoken. */
export function secondsSpoken({ startedAt }: Pick<SpeakerEntry, 'startedAt'>, now: Date): number {
  return startedAt ? Math.max(0, Math.floor((now.getTime() - Date.parse(startedAt)) / 1000)) : 0;
}

/** "1:05" */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
