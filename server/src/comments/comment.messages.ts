import { defineMessages } from '../kernel/mail/messages.js';

/** Words that stand inside what people wrote. */
export const commentMessages = defineMessages({
  en: { redacted: 'redacted' },
  nl: { redacted: 'weggelakt' },
});
