/**
 * One of several texts by language: the wanted one, else that of the main language, else the first there is.
 * @returns the text with its language; both empty when there is none
 */
export function inLanguage(
  texts: Record<string, string>,
  wanted: string,
  main: string,
): { text: string; language: string } {
  const language = [wanted, main, ...Object.keys(texts)].find((tag) => texts[tag] !== undefined) ?? '';
  return { text: texts[language] ?? '', language };
}
