import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { joinCodeDigits } from '../../../shared/sessions.js';
import { Database } from '../kernel/database/database.js';

/** Codes a new session tries before it gives up, which takes hundreds of thousands of sessions. */
const tries = 20;

/** The digits that people type to join. */
@Injectable()
export class JoinCodes {
  constructor(private readonly db: Database) {}

  /** A code that no session has. */
  async free(): Promise<string> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const code = String(randomInt(10 ** joinCodeDigits)).padStart(joinCodeDigits, '0');
      if (!(await this.db.one`select 1 from live_session where code = ${code}`)) return code;
    }
    throw new Error('no join code is free');
  }
}
