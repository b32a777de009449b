import type { BlockKind } from '../../../../shared/documents.js';
import { withoutNoteMarks } from './note-mark.js';

/** What a sentence or title above a list says about its items. */
export interface LeadIn {
  kind: Extract<BlockKind, 'objective' | 'action' | 'encouragement' | 'recommendation'>;
  /** Whom recommendations are addressed to, without article; empty when the sentence does not say. */
  addressee: string;
}

type Rule = [LeadIn['kind'], RegExp];

const adjectives =
  '(?:(?:concrete|specifieke|belangrijkste|verdere|onze|de|key|specific|main|concrete|further|our|the|policy)\\s+){0,3}';

/** Titles and single words above a list, in Dutch and English. */
const titles: readonly Rule[] = [
  [
    'objective',
    new RegExp(`^${adjectives}(?:doel(?:en|stellingen|stelling)?|streefdoelen|objectives?|goals?|aims?)$`, 'i'),
  ],
  [
    'action',
    new RegExp(`^${adjectives}(?:acties|actiepunten|kernacties|maatregelen|actions|action points|measures)$`, 'i'),
  ],
  ['encouragement', new RegExp(`^${adjectives}(?:aanmoedigingen|encouragements)$`, 'i')],
  [
    'recommendation',
    new RegExp(`^${adjectives}(?:beleids)?(?:aanbeveling(?:en)?|recommendations?)(?:\\s.{0,60})?$`, 'i'),
  ],
];

/** Sentences that introduce a list. Those about encouragement come first, since they may name actions too. */
const sentences: readonly Rule[] = [
  ['encouragement', /\b(?:aangemoedigd|aanmoedig(?:t|en)|moedig(?:t|en)|encouraged?|encourages|encouraging)\b/i],
  ['recommendation', /\b(?:aanbeveling(?:en)?|beve(?:e)?l(?:t|en)|aanbevolen|recommend(?:s|ed|ation|ations)?)\b/i],
  ['objective', /^wat will?en (?:wij|we)\b.*\bbereiken\b|^what (?:do|does|will) .*\b(?:achieve|aim)\b/i],
  ['objective', /^what .* (?:want|wants|aim|aims|hope|seek|seeks) to achieve\b/i],
  ['action', /^hoe (?:zal|zullen|gaat|gaan|wil|willen)\b.*\?$|^how (?:will|shall|does|do|is|are)\b.*\?$/i],
  ['action', /^wat (?:gaat|gaan|zal|zullen|doet|doen)\b.*\bdoen\s*\?$|^what will\b.*\bdo\b.*\?$/i],
  ['objective', /\b(?:doelen|doelstellingen|objectives|goals|aims)\b(?: zijn| luiden| are)?\s*:$/i],
  ['objective', /\b(?:bereiken|achieve)\s*:$|\b(?:volgende doel|following (?:objective|goal|aim))/i],
  [
    'action',
    /\b(?:zal|zullen|will)(?: ook| daarom| bovendien| also| therefore)?(?: het volgende| the following)?\s*:$/i,
  ],
  ['action', /\b(?:volgende|following)(?: \p{L}+)? (?:acties|maatregelen|actions|measures)\b/iu],
];

/** Reads a heading as the title of a list of objectives, actions, encouragements or recommendations. */
export function readListTitle(text: string): LeadIn | null {
  const title = withoutNoteMarks(text)
    .replace(/[\s:]+$/, '')
    .replace(/[()]/g, '');
  if (title.length > 120) return null;
  const rule = titles.find(([, pattern]) => pattern.test(title));
  return rule === undefined ? readSentence(text) : { kind: rule[0], addressee: '' };
}

/** Reads a paragraph as the introduction of a list. It ends with a colon or, as a question, with a question mark. */
export function readLeadIn(text: string): LeadIn | null {
  const sentence = lastSentence(text);
  return /[:?]$/.test(sentence) ? (readSingleWord(sentence) ?? readSentence(sentence)) : null;
}

function readSingleWord(sentence: string): LeadIn | null {
  const title = sentence.replace(/[\s:]+$/, '');
  const rule = titles.find(([, pattern]) => pattern.test(title));
  return rule === undefined ? null : { kind: rule[0], addressee: '' };
}

function readSentence(text: string): LeadIn | null {
  const sentence = lastSentence(text);
  if (!/[:?]$/.test(sentence)) return null;
  const rule = sentences.find(([, pattern]) => pattern.test(sentence));
  if (rule === undefined) return null;
  return { kind: rule[0], addressee: rule[0] === 'recommendation' ? firstMatch(addressed, sentence) : '' };
}

/** Only the end of a paragraph introduces what follows it. */
function lastSentence(text: string): string {
  const whole = withoutNoteMarks(text.slice(-600)).trim();
  return whole.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? whole;
}

const duties =
  '(?:dienen|dient|moeten|moet|zouden?|worden|wordt|zullen|zal|kunnen|kan|should|shall|must|ought|needs?|is|are|will|could)';
/** Sentences that recommend something name the addressee themselves. */
const addressed: readonly RegExp[] = [
  /\bbeve(?:e)?l(?:t|en) (.{3,80}?) aan\b/i,
  /\brecommends?(?: that)? (.{3,80}?)(?: to)?\s*:$/i,
  /\b(?:aanbeveling(?:en)?|recommendations?) (?:aan|voor|to|for) (.{3,80}?)\s*:?$/i,
];
/** Under a title "Recommendations" what stands before the colon is the addressee, with or without a verb. */
const subjects: readonly RegExp[] = [
  new RegExp(`^(.{3,80}?) ${duties}\\b`, 'i'),
  /^(?:aan|voor|to|for) (.{3,80}?)\s*:$/i,
  /^([^.:]{3,60})\s*:$/,
];

/** Whom a sentence such as "De lidstaten dienen:" or "To the Commission:" is addressed to, without article. */
export function readAddressee(text: string): string {
  return firstMatch([...addressed, ...subjects], lastSentence(text));
}

function firstMatch(patterns: readonly RegExp[], sentence: string): string {
  for (const pattern of patterns) {
    const found = pattern.exec(sentence)?.[1];
    if (found !== undefined) return withoutArticle(found);
  }
  return '';
}

/** Whom an item asks something of when it names them first: "The municipalities should …". */
export function readAddresseeOfItem(text: string): string {
  const found = new RegExp(
    `^((?:de|het|the)\\s.{3,60}?) (?:dienen|dient|moeten|moet|should|shall|must|ought)\\b`,
    'i',
  ).exec(text.slice(0, 120));
  return found === null ? '' : withoutArticle(found[1]!);
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:de|het|the|een|a|an)\s+/i, '').trim();
}
