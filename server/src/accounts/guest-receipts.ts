import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { Guest } from './guest.entity.js';
import { readReceiptCode } from './receipt-code.js';
import { keyedHash } from './secrets.js';

/** Finds guests by the receipt code they show. */
@Injectable()
export class GuestReceipts {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  /** The guest whose code this is, claimed or not; null for any other text. */
  async find(typed: string, options: { lock?: boolean } = {}): Promise<Guest | null> {
    const code = readReceiptCode(typed);
    return code ? this.db.find(Guest, { receiptHash: this.hash(code) }, options) : null;
  }

  /** What the database keeps of a code. */
  hash(code: string): Buffer {
    return keyedHash(this.config.sessionSecret, `receipt:${code}`);
  }
}
