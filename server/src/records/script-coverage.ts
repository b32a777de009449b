/** Letters of scripts that the font of printed files has and that are set from left to right without joining. */
const lettersOutside =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}]/u;

/** Everything in which that font has no hole that people would notice. */
const symbolsOutside =
  /[^\u0300-\u034F\t\n\r -~\u00A0-\u02E9\u0370-\u0377\u037A-\u037F\u0384-\u0525\u0531-\u0556\u0559-\u055F\u0561-\u0587\u10A0-\u10C5\u10D0-\u10FC\u1E00-\u1EFB\u1F00-\u1FFE\u2000-\u2064\u2070-\u209C\u20A0-\u20B5\u20B8-\u20BA\u20BD\u2100-\u2149\u2150-\u2185\u2190-\u2311\u2500-\u269C\uFB00-\uFB06]+/gu;

/**
 * How a text can be printed in the font of files (DejaVu Sans 2.37).
 * @returns whether it has all letters, and the text with a word instead of symbols that it does not have
 */
export function inFont(text: string, symbol = ''): { letters: boolean; text: string } {
  const composed = text.normalize('NFC');
  return { letters: !lettersOutside.test(composed), text: composed.replaceAll(symbolsOutside, symbol) };
}
