import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import sanitizeHtml from 'sanitize-html';
import { Config } from '../config/config.js';
import { Problem } from '../http/problem.js';
import { type CaughtMail, Mailer } from './mailer.js';

const plain = (text: string): string => sanitizeHtml(text, { allowedTags: [], disallowedTagsMode: 'escape' });
const withLinks = (text: string): string =>
  plain(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

/** Mail that was caught in development. */
@ApiExcludeController()
@Controller('dev/mail')
export class MailController {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** All caught mails as a page. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  read(): string {
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Caught mail</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"></head><body><main><h1>Caught mail</h1>
<p>What would have been sent, newest first.</p>
${this.caught().map(section).join('') || '<p>No mail has been sent since the server started.</p>'}</main></body></html>`;
  }

  /** All caught mails as JSON. */
  @Get('json')
  list(): CaughtMail[] {
    return this.caught();
  }

  private caught(): CaughtMail[] {
    if (this.config.production) throw new Problem('not-found');
    return this.mailer.caught;
  }
}

const section = (mail: CaughtMail): string => `<article lang="${plain(mail.language)}"><h2>${plain(mail.subject)}</h2>
<p>To ${plain(mail.to)}, ${mail.at.toISOString()}</p>
${mail.text
  .split('\n\n')
  .map((paragraph) => `<p>${withLinks(paragraph)}</p>`)
  .join('')}</article>`;
