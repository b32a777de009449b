import { Injectable } from '@nestjs/common';
import { roomLimits } from '../../../shared/rooms.js';
import { Config } from '../kernel/config/config.js';
import { Problem } from '../kernel/http/problem.js';

interface Window {
  used: number;
  endsAt: number;
}

/** How much one participant, and one room, may say in a short time, in this process. */
@Injectable()
export class SpeechLimits {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly config: Config) {}

  /** @throws Problem `rate-limited` with the seconds after which to try again */
  take(participantId: string, roomId: string): void {
    const factor = this.config.rateLimitFactor;
    if (factor === 0) return;
    this.count(participantId, roomLimits.perTenSeconds * factor, 10_000);
    this.count(roomId, roomLimits.perSecond * factor, 1000);
  }

  private count(key: string, limit: number, milliseconds: number): void {
    const now = performance.now();
    if (this.windows.size > 20_000) this.sweep(now);
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) this.windows.set(key, (window = { used: 0, endsAt: now + milliseconds }));
    window.used += 1;
    if (window.used > limit) throw new Problem('rate-limited', { retryAfter: Math.ceil((window.endsAt - now) / 1000) });
  }

  private sweep(now: number): void {
    for (const [key, window] of this.windows) if (window.endsAt <= now) this.windows.delete(key);
  }
}
