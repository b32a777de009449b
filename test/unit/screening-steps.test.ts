import type { ScreeningReason } from '../../shared/moderation.js';
import { readableText } from '../../server/src/moderation/screening/readable-text.js';
import { screen, type StepFinding } from '../../server/src/moderation/screening/screen.js';
import { screeningSteps } from '../../server/src/moderation/screening/screening-steps.js';
import type { ScreenedComment, ScreeningStep } from '../../server/src/moderation/screening/screening-step.js';

/** A comment by someone known, in an activity that publishes at once, unless a test says otherwise. */
function comment(body: string, facts: Partial<ScreenedComment> = {}, suggestion?: string): ScreenedComment {
  return {
    body: readableText(body),
    suggestion: suggestion === undefined ? null : readableText(suggestion),
    language: 'nl',
    byTeam: false,
    moderation: 'after',
    newcomerFirst: 1,
    earlierVisible: 1,
    ownWordsAgain: false,
    sameWords: 0,
    terms: [],
    ...facts,
  };
}

const findings = (subject: ScreenedComment) => screen(subject, screeningSteps);
const reasons = (subject: ScreenedComment): ScreeningReason[] => findings(subject).map(({ reason }) => reason);
const verdict = (subject: ScreenedComment) =>
  findings(subject).map(({ step, outcome, reason }) => `${step}: ${outcome} ${reason}`);
const excerpts = (subject: ScreenedComment) => findings(subject).map(({ excerpt }: StepFinding) => excerpt);

const plain = 'Een vast aanspreekpunt in elk stadhuis helpt meer dan nog een folder.';

describe('what is known of the author and the activity', () => {
  it.each<[string, Partial<ScreenedComment>, string[]]>([
    ['someone known, published at once', {}, []],
    ['a newcomer', { earlierVisible: 0 }, ['newcomer: hold first-comment']],
    ['the second of the first three', { newcomerFirst: 3, earlierVisible: 1 }, ['newcomer: hold first-comment']],
    ['the fourth after the first three', { newcomerFirst: 3, earlierVisible: 3 }, []],
    ['a newcomer where that is switched off', { newcomerFirst: 0, earlierVisible: 0 }, []],
    ['the team, new here', { earlierVisible: 0, byTeam: true }, []],
    ['published after a look', { moderation: 'before' }, ['moderation-mode: hold before-publication']],
    ['the team, published after a look', { moderation: 'before', byTeam: true }, []],
    [
      'a newcomer, published after a look',
      { moderation: 'before', earlierVisible: 0 },
      ['newcomer: hold first-comment', 'moderation-mode: hold before-publication'],
    ],
    ['the same words again', { ownWordsAgain: true, sameWords: 4 }, ['repetition: hold own-words-again']],
    ['words that others sent too', { sameWords: 1 }, ['repetition: mark same-words']],
  ])('%s', (_, facts, expected) => expect(verdict(comment(plain, facts))).toEqual(expected));

  it('points at what the team itself writes and never holds it, as its author could not release it', () => {
    expect(verdict(comment('Bel 0612345678.', { byTeam: true }))).toEqual(['personal-data: mark phone']);
  });
});

describe('length', () => {
  it.each<[string, string, ScreeningReason[]]>([
    ['a word', 'Eens.', []],
    ['one letter of a script that writes words with it', '好', []],
    ['signs alone', '?!… 👍👍', ['no-words']],
    ['nothing that can be seen', '\u200b\u2060\u3164', ['no-words']],
    ['capitals', 'DIT MOET ECHT EENS AFGELOPEN ZIJN, SCHANDE', ['shouting']],
    ['an abbreviation', 'VNG, COA, IND en VWN', []],
    ['capitals in wide letters', 'ＤＩＴ ＭＯＥＴ ＥＣＨＴ ＥＥＮＳ ＡＦＧＥＬＯＰＥＮ ＺＩＪＮ', ['shouting']],
    ['a script without capitals', 'أقترح أن يبدأ الدرس بعد التاسعة، فالحافلة الأولى لا تصل قبل ذلك.', []],
  ])('%s', (_, body, expected) => expect(reasons(comment(body))).toEqual(expected));

  it('lets a suggested wording stand without further words', () => {
    expect(reasons(comment('', {}, 'binnen vier weken'))).toEqual([]);
  });
});

describe('links', () => {
  it.each<[string, string, ScreeningReason[]]>([
    ['two links', 'Zie https://example.org/a en www.example.org/b.', []],
    ['three links', 'https://a.example/1 https://b.example/2 https://c.example/3', ['many-links']],
    ['one link three times', 'https://a.example/1 en https://a.example/1 en HTTPS://A.example/1', []],
    ['bare addresses', 'example.org/1 example.net example.com', ['many-links']],
    ['abbreviations and numbers are none', 'O.a. art. 17.3, z.o.z. en 2.2 van COM.758, d.w.z. 3.1', []],
    ['a shortener', 'Zie bit.ly/3xYz', ['shortened-link']],
    ['a shortener in wide letters', 'https://ｂｉｔ．ｌｙ/3xYz', ['shortened-link']],
    ['a shortener with something invisible in it', 'https://bit\u200b.ly/3xYz', ['shortened-link']],
    ['a name that only ends like a shortener', 'https://habit.ly/3xYz', []],
    ['a Markdown link', '[de folder](https://example.org/folder)', []],
    ['a link that shows itself', '[https://example.org](https://example.org/)', []],
    ['a link that shows another site', '[https://example.org](https://example.net)', ['disguised-link']],
  ])('%s', (_, body, expected) => expect(reasons(comment(body))).toEqual(expected));

  it('counts the links of body and suggestion together and says which passage is suspect', () => {
    const [first, second] = findings(comment('a.example/1 b.example/2', {}, 'zie tinyurl.com/zz'));
    expect(first).toMatchObject({ reason: 'many-links', excerpt: '' });
    expect(second).toMatchObject({
      reason: 'shortened-link',
      excerpt: 'tinyurl.com/zz',
      at: { field: 'suggestion', start: 4, end: 18 },
    });
  });
});

describe('blocked terms', () => {
  const terms = (...list: string[]) => ({ terms: list.map((term) => ({ term, outcome: 'hold' as const })) });
  it.each<[string, string, string[], string[]]>([
    ['a whole word', 'Wat een ezel.', ['ezel'], ['ezel']],
    ['not part of a word', 'De ezelsbrug.', ['ezel'], []],
    ['capitals and accents', 'Wat een ÉZÈL!', ['ezel'], ['ÉZÈL']],
    ['a term with accents', 'Wat een ezel', ['ézel'], ['ezel']],
    ['letters of another script that look the same', 'Wat een еzеl', ['ezel'], ['еzеl']],
    [
      'invisible characters between the letters',
      'Wat een e\u200bz\u00ade\u2060l',
      ['ezel'],
      ['e\u200bz\u00ade\u2060l'],
    ],
    ['wide letters', 'Wat een ｅｚｅｌ', ['ezel'], ['ｅｚｅｌ']],
    ['letters apart', 'Wat een e.z.e.l toch', ['ezel'], ['e.z.e.l']],
    [
      'letters with marks piled on them',
      'e\u0301\u0302\u0303z\u0301e\u0301l',
      ['ezel'],
      ['e\u0301\u0302\u0303z\u0301e\u0301l'],
    ],
    ['several words', 'Ga toch, terug naar huis', ['terug naar huis'], ['terug naar huis']],
    ['several words across a comma', 'Ga terug, naar huis', ['terug naar'], ['terug, naar']],
    ['a beginning', 'De ezelsbrug.', ['ezel*'], ['ezelsbrug']],
    ['an end', 'Een muilezel', ['*ezel'], ['muilezel']],
    ['anywhere', 'Een muilezeltje', ['*ezel*'], ['muilezeltje']],
    ['a script without spaces', '我认为这个坏词不好', ['坏词'], ['坏词']],
    ['Thai', 'ฉันคิดว่าคำหยาบไม่ดี', ['คำหยาบ'], ['คำหยาบ']],
    ['Arabic as a whole word', 'هذا حمار كبير', ['حمار'], ['حمار']],
    ['Cyrillic', 'Ты осёл', ['осел'], ['осёл']],
    ['a term of nothing but signs', 'Wat een ***', ['***', ' '], []],
  ])('%s', (_, body, list, expected) => expect(excerpts(comment(body, terms(...list)))).toEqual(expected));

  it('holds or marks as the list says', () => {
    const list = [
      { term: 'ezel', outcome: 'mark' as const },
      { term: 'schoft', outcome: 'hold' as const },
    ];
    expect(verdict(comment('Ezel, schoft', { terms: list }))).toEqual([
      'blocked-terms: mark blocked-term',
      'blocked-terms: hold blocked-term',
    ]);
  });
});

describe('personal data', () => {
  it.each<[string, string, string[]]>([
    ['an address', 'Mail naar noor.b@example.org.', ['noor.b@example.org']],
    ['an address in words', 'noor (at) example.org', ['noor (at) example.org']],
    ['an address of another script', 'почта@пример.рф', ['почта@пример.рф']],
    ['a sign that is no address', '@consilia en a@b en 5@3.2', []],
    ['a Dutch mobile', 'Bel 06-12345678', ['06-12345678']],
    ['a Dutch number in groups', 'Bel 020 624 11 11 nu', ['020 624 11 11']],
    ['with a country code', 'Bel +31 (0)6 1234 5678', ['+31 (0)6 1234 5678']],
    ['with two zeros', '0031612345678', ['0031612345678']],
    ['a Belgian mobile', '0470 12 34 56', ['0470 12 34 56']],
    ['a Belgian number', 'tel. 02/123.45.67', ['02/123.45.67']],
    ['a Ukrainian number', 'Галина, +380 44 123 45 67', ['+380 44 123 45 67']],
    ['digits of Arabic', 'اتصل ٠٦١٢٣٤٥٦٧٨', ['٠٦١٢٣٤٥٦٧٨']],
    ['wide digits', '０６１２３４５６７８', ['０６１２３４５６７８']],
    ['something invisible between the digits', '06\u200b1234\u20605678', ['06\u200b1234\u20605678']],
    ['a year, a sum and a law are none', 'In 2021-2027, € 1.600.000,00 en 0,25 van COM(2020) 758 op 01-02-2027', []],
    ['too short for a number', '0612345', []],
    ['a BSN', 'BSN 111222333', ['111222333']],
    ['a BSN in groups', '1112.22.333', ['1112.22.333']],
    ['nine digits that fail the test', '111222334', []],
    ['nine digits of a sum', '€ 111.222.333', []],
    ['nothing but zeros', '000000000', []],
    ['a Dutch account', 'NL91 ABNA 0417 1643 00 graag', ['NL91 ABNA 0417 1643 00']],
    ['a Belgian account', 'be68539007547034', ['be68539007547034']],
    ['an account with a wrong digit', 'BE67539007547034', []],
    ['a code that is no account', 'NL41 1 en NUTS NL412', []],
  ])('%s', (_, body, expected) => expect(excerpts(comment(body))).toEqual(expected));

  it('names what it found and where, also in the suggested wording', () => {
    const found = findings(comment('Bel 0612345678 of mail a.b@example.org', {}, 'IBAN BE68 5390 0754 7034'));
    expect(found.map(({ reason, at }) => [reason, at?.field, at?.start, at?.end])).toEqual([
      ['phone', 'body', 4, 14],
      ['email', 'body', 23, 38],
      ['bank-account', 'suggestion', 5, 24],
    ]);
  });
});

describe('texts made to hurt', () => {
  const long = 200_000;
  const repeat = (piece: string) => piece.repeat(Math.ceil(long / piece.length));
  const terms = Array.from({ length: 500 }, (_, n) => ({ term: `*woord${n}* nog een`, outcome: 'hold' as const }));

  it.each<[string, string]>([
    ['one letter', repeat('a')],
    ['digits', repeat('0')],
    ['digits in groups', repeat('06 ')],
    ['plus signs', repeat('+3')],
    ['@', repeat('@')],
    ['addresses', repeat('a.b@c.')],
    ['brackets', repeat('[')],
    ['halves of links', repeat('[a](b')],
    ['the beginning of a link', repeat('https://')],
    ['dots', repeat('a.')],
    ['accounts', repeat('NL91 ')],
    ['single letters', repeat('a b ')],
    ['invisible characters', repeat('\u200b')],
    ['marks', `a${repeat('\u0301')}`],
    ['a ligature that unfolds to eighteen letters', repeat('\ufdfa').slice(0, 50_000)],
    ['halves of characters', repeat('\ud800')],
    ['emoji', repeat('👩‍👩‍👧‍👦')],
    ['Arabic digits', repeat('٠٦')],
  ])('%s, up to 200,000 characters', (_, body) => {
    const before = process.cpuUsage();
    findings(comment(body, { terms }, body));
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
  });

  it('gives every check of the list a turn, and adding one touches no other', () => {
    const extra: ScreeningStep = { name: 'length', screen: () => [{ outcome: 'mark', reason: 'shouting' }] };
    expect(screen(comment('Bel 0612345678'), [...screeningSteps, extra]).map(({ reason }) => reason)).toEqual([
      'phone',
      'shouting',
    ]);
  });
});
