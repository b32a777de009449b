import { Injectable } from '@nestjs/common';
import type { InterfaceLanguage } from '../../../shared/accounts.js';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, guestId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { GuestClaimed } from './accounts.events.js';
import { Guest } from './guest.entity.js';
import { GuestReceipts } from './guest-receipts.js';
import { newReceiptCode, readReceiptCode, receiptCodeOf } from './receipt-code.js';
import { sealText } from './sealed-text.js';
import { keyedHash } from './secrets.js';
import { signedIn } from './signed-in.js';

export interface NewGuest {
  displayName: string;
  email?: string;
  language: InterfaceLanguage;
  /** A secret of the sender's by which the same code can be given again, when the first answer never arrived. */
  key?: string;
}

/** People who contribute without an account. */
@Injectable()
export class Guests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly receipts: GuestReceipts,
  ) {}

  /**
   * The guest in whose name a contribution is stored: the one whose receipt was shown, or a new one. Joins the caller's
   * transaction. A new guest's code is mailed when an address was given.
   * @returns the receipt code of a new guest, to be shown once and kept in the cookie; null for one who has it already
   */
  async contribute(actor: Actor, input: NewGuest): Promise<{ guestId: string; receiptCode: string | null }> {
    const known = guestId(actor);
    if (known) return { guestId: known, receiptCode: null };
    const code = input.key ? this.codeFrom(input.key) : newReceiptCode();
    const guest: Guest = {
      id: newId(),
      receiptHash: this.receipts.hash(code),
      displayName: input.displayName,
      email: input.email ?? null,
      language: input.language,
      createdAt: this.clock.now(),
      claimedBy: null,
      claimedAt: null,
    };
    await this.db.transaction(async () => {
      await this.db.insert(Guest, guest);
      if (guest.email)
        await this.jobs.add('guest.send-receipt', {
          guestId: guest.id,
          sealedCode: sealText(this.config.sessionSecret, code),
        });
    });
    return { guestId: guest.id, receiptCode: code };
  }

  /** The receipt code that a guest was given for a contribution with this key; null when it came with another. */
  async codeAgain(id: string, key: string): Promise<string | null> {
    const code = this.codeFrom(key);
    const guest = await this.receipts.find(code);
    return guest?.id === id ? code : null;
  }

  /** The guest who was made with this key, for a sender who asks again because the first answer never arrived. */
  async madeWith(key: string): Promise<{ guestId: string; receiptCode: string } | null> {
    const receiptCode = this.codeFrom(key);
    const guest = await this.receipts.find(receiptCode);
    return guest && { guestId: guest.id, receiptCode };
  }

  private codeFrom(key: string): string {
    return receiptCodeOf(keyedHash(this.config.sessionSecret, `receipt-for:${key}`));
  }

  /**
   * The guest whose code this is, and the code in its one form.
   * @throws Problem `not-found`
   */
  async open(typed: string): Promise<{ guest: Guest; code: string }> {
    const guest = found(await this.receipts.find(typed));
    return { guest, code: found(readReceiptCode(typed)) };
  }

  /**
   * Takes what the guest contributed into the account of the person who asks. Claiming one's own again does nothing.
   * @throws Problem `not-found` for a code that opens nothing, `receipt-claimed` when it is in someone else's account
   */
  async claim(actor: Actor, code: string): Promise<Guest> {
    const personId = signedIn(actor);
    return this.db.transaction(async () => {
      const guest = found(await this.receipts.find(code, { lock: true }));
      if (guest.claimedBy === personId) return guest;
      if (guest.claimedBy) throw new Problem('receipt-claimed');
      guest.claimedBy = personId;
      guest.claimedAt = this.clock.now();
      await this.db.save(guest);
      await this.events.record(actor, new GuestClaimed(guest.id, personId));
      return guest;
    });
  }
}
