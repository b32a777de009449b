import type { ScreeningReason, TextSpan } from '../../../../shared/moderation.js';
import { findBankAccounts } from './bank-accounts.js';
import { findCitizenNumbers } from './citizen-numbers.js';
import { findEmailAddresses } from './email-addresses.js';
import { findPhoneNumbers } from './phone-numbers.js';
import { fieldsOf, type ScreeningStep } from './screening-step.js';

/** What is looked for; where two claim the same passage the earlier one stands. */
const finders: [ScreeningReason, (text: string) => TextSpan[]][] = [
  ['email', findEmailAddresses],
  ['bank-account', findBankAccounts],
  ['citizen-number', findCitizenNumbers],
  ['phone', findPhoneNumbers],
];

/** Findings per text; a list of a thousand addresses is held as surely as one of twenty. */
const most = 20;

/** Holds a comment that gives away how to reach or identify someone. */
export const personalDataStep: ScreeningStep = {
  name: 'personal-data',
  screen: (comment) =>
    fieldsOf(comment).flatMap(({ field, text }) =>
      findPersonalData(text.plain).map(({ reason, start, end }) => ({
        outcome: 'hold' as const,
        reason,
        at: { field, ...text.placeOf(start, end) },
      })),
    ),
};

function findPersonalData(text: string): (TextSpan & { reason: ScreeningReason })[] {
  const found: (TextSpan & { reason: ScreeningReason })[] = [];
  for (const [reason, find] of finders) {
    const free = find(text).filter((span) => !found.some((other) => span.start < other.end && other.start < span.end));
    found.push(...free.slice(0, most).map((span) => ({ ...span, reason })));
  }
  return found.sort((a, b) => a.start - b.start).slice(0, most);
}
