import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { accountLimits } from '../../../shared/accounts.js';
import { Config } from '../kernel/config/config.js';
import { receiptCookie, sessionCookie } from './credentials.js';

const day = 24 * 3600;

/** Writes what a browser keeps for people and for guests. Scripts of a page cannot read either. */
@Injectable()
export class Cookies {
  constructor(private readonly config: Config) {}

  setSession(reply: FastifyReply, token: string): void {
    void reply.setCookie(
      sessionCookie(this.config.secureCookies),
      token,
      this.options(accountLimits.sessionDays * day),
    );
  }

  clearSession(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie(this.config.secureCookies), this.options(0));
  }

  /** Keeps a guest's receipt code on this device. */
  setReceipt(reply: FastifyReply, code: string): void {
    void reply.setCookie(receiptCookie, code, this.options(365 * day));
  }

  clearReceipt(reply: FastifyReply): void {
    void reply.clearCookie(receiptCookie, this.options(0));
  }

  private options(maxAge: number): CookieSerializeOptions {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.config.secureCookies, maxAge };
  }
}
