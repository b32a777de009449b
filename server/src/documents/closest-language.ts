/** The language to read in: the wanted one, else one with the same base (`nl` for `nl-BE`), else the original. */
export function closestLanguage(wanted: string, [original = wanted, ...translations]: readonly string[]): string {
  const base = (tag: string): string => tag.split('-')[0] ?? tag;
  const all = [original, ...translations];
  return (
    all.find((language) => language === wanted) ?? all.find((language) => base(language) === base(wanted)) ?? original
  );
}
