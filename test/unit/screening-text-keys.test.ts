import { sharedPassages, textKeys } from '../../server/src/moderation/screening/text-keys.js';

const campaign =
  'Wij vragen de minister om in elk stadhuis een vast aanspreekpunt te benoemen, zodat nieuwkomers niet telkens opnieuw hun verhaal hoeven te doen. Dat scheelt iedereen tijd en het voorkomt fouten in de papieren.';
const other =
  'De termijn van vier weken is voor kleine gemeenten niet haalbaar, omdat zij geen eigen taaldocenten hebben en dus moeten wachten tot een buurgemeente plaats heeft in haar lokalen.';

const shared = (a: string, b: string) => {
  const keys = new Set(textKeys(a, 'x')?.passages);
  return (textKeys(b, 'y')?.passages ?? []).filter((key) => keys.has(key)).length;
};

it.each<[string, string, boolean]>([
  ['itself', campaign, true],
  ['capitals, accents and punctuation', campaign.toUpperCase().replaceAll('E', 'É').replaceAll(',', ' –'), true],
  ['spaces between all letters', [...campaign].join(' '), true],
  ['a greeting before and a name after', `Geachte minister! ${campaign} Groet, Noor`, true],
  ['another text', other, false],
])('finds a campaign again: %s', (_, text, expected) => {
  expect(shared(campaign, text) >= sharedPassages).toBe(expected);
});

it('knows the same words of the same author, and of nobody else', () => {
  expect(textKeys(campaign, 'a')?.own).toBe(textKeys(`  ${campaign.toLowerCase()}`, 'a')?.own);
  expect(textKeys(campaign, 'a')?.own).not.toBe(textKeys(campaign, 'b')?.own);
  expect(textKeys(campaign, 'a')?.own).not.toBe(textKeys(`${campaign} Ook bij ons.`, 'a')?.own);
});

it('does not compare what people say in few words', () => {
  expect(textKeys('Hier ben ik het helemaal mee eens.', 'a')).toBeNull();
  expect(textKeys('', 'a')).toBeNull();
});

it('keeps few keys of any text, in the range of a bigint, also of a very long one', () => {
  for (const text of [campaign, 'a'.repeat(200_000), '好'.repeat(50_000), campaign.repeat(200)]) {
    const before = process.cpuUsage();
    const keys = textKeys(text, 'a');
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(8);
    expect(keys?.passages.length).toBeLessThanOrEqual(4);
    for (const key of [keys?.own ?? '', ...(keys?.passages ?? [])])
      expect(BigInt.asIntN(64, BigInt(key))).toBe(BigInt(key));
  }
});
