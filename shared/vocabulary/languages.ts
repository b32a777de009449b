/** Text search configurations that PostgreSQL 18 ships and a content language can use; `simple` only splits words. */
export type TextSearchConfiguration =
  | 'arabic'
  | 'armenian'
  | 'basque'
  | 'catalan'
  | 'danish'
  | 'dutch'
  | 'english'
  | 'estonian'
  | 'finnish'
  | 'french'
  | 'german'
  | 'greek'
  | 'hindi'
  | 'hungarian'
  | 'indonesian'
  | 'irish'
  | 'italian'
  | 'lithuanian'
  | 'nepali'
  | 'norwegian'
  | 'portuguese'
  | 'romanian'
  | 'russian'
  | 'serbian'
  | 'simple'
  | 'spanish'
  | 'swedish'
  | 'tamil'
  | 'turkish'
  | 'yiddish';

interface LanguageEntry {
  /** The language's name in itself and in its own script. */
  nativeName: string;
  /** One of the 24 official languages of the Union. */
  official?: true;
  /** Written right to left. */
  rightToLeft?: true;
  /** Absent where PostgreSQL has no stemmer for it: then `simple`. */
  search?: Exclude<TextSearchConfiguration, 'simple'>;
}

/**
 * Languages a text can be written in, by canonical BCP 47 tag: the official languages of the Union, then languages
 * spoken by many newcomers or by regional and minority communities. Dari is `fa-AF` and Kurmanji Kurdish is `ku`,
 * because that is what `Intl` and browsers make of their own codes `prs` and `kmr`.
 */
const entries = {
  bg: { nativeName: 'български', official: true },
  cs: { nativeName: 'čeština', official: true },
  da: { nativeName: 'dansk', official: true, search: 'danish' },
  de: { nativeName: 'Deutsch', official: true, search: 'german' },
  el: { nativeName: 'ελληνικά', official: true, search: 'greek' },
  en: { nativeName: 'English', official: true, search: 'english' },
  es: { nativeName: 'español', official: true, search: 'spanish' },
  et: { nativeName: 'eesti', official: true, search: 'estonian' },
  fi: { nativeName: 'suomi', official: true, search: 'finnish' },
  fr: { nativeName: 'français', official: true, search: 'french' },
  ga: { nativeName: 'Gaeilge', official: true, search: 'irish' },
  hr: { nativeName: 'hrvatski', official: true },
  hu: { nativeName: 'magyar', official: true, search: 'hungarian' },
  it: { nativeName: 'italiano', official: true, search: 'italian' },
  lt: { nativeName: 'lietuvių', official: true, search: 'lithuanian' },
  lv: { nativeName: 'latviešu', official: true },
  mt: { nativeName: 'Malti', official: true },
  nl: { nativeName: 'Nederlands', official: true, search: 'dutch' },
  pl: { nativeName: 'polski', official: true },
  pt: { nativeName: 'português', official: true, search: 'portuguese' },
  ro: { nativeName: 'română', official: true, search: 'romanian' },
  sk: { nativeName: 'slovenčina', official: true },
  sl: { nativeName: 'slovenščina', official: true },
  sv: { nativeName: 'svenska', official: true, search: 'swedish' },

  am: { nativeName: 'አማርኛ' },
  ar: { nativeName: 'العربية', rightToLeft: true, search: 'arabic' },
  bn: { nativeName: 'বাংলা' },
  bs: { nativeName: 'bosanski' },
  ca: { nativeName: 'català', search: 'catalan' },
  ckb: { nativeName: 'کوردیی ناوەندی', rightToLeft: true },
  eu: { nativeName: 'euskara', search: 'basque' },
  fa: { nativeName: 'فارسی', rightToLeft: true },
  'fa-AF': { nativeName: 'دری', rightToLeft: true },
  fy: { nativeName: 'Frysk' },
  hi: { nativeName: 'हिन्दी', search: 'hindi' },
  hy: { nativeName: 'հայերեն', search: 'armenian' },
  id: { nativeName: 'bahasa Indonesia', search: 'indonesian' },
  ka: { nativeName: 'ქართული' },
  ku: { nativeName: 'kurdî (kurmancî)' },
  ne: { nativeName: 'नेपाली', search: 'nepali' },
  om: { nativeName: 'Oromoo' },
  pap: { nativeName: 'Papiamentu' },
  ps: { nativeName: 'پښتو', rightToLeft: true },
  rif: { nativeName: 'Tarifit' },
  rom: { nativeName: 'romani čhib' },
  ru: { nativeName: 'русский', search: 'russian' },
  so: { nativeName: 'Soomaali' },
  sq: { nativeName: 'shqip' },
  sr: { nativeName: 'српски', search: 'serbian' },
  srn: { nativeName: 'Sranan Tongo' },
  sw: { nativeName: 'Kiswahili' },
  ta: { nativeName: 'தமிழ்', search: 'tamil' },
  ti: { nativeName: 'ትግርኛ' },
  tr: { nativeName: 'Türkçe', search: 'turkish' },
  uk: { nativeName: 'українська' },
  ur: { nativeName: 'اردو', rightToLeft: true },
  vi: { nativeName: 'Tiếng Việt' },
  yi: { nativeName: 'ייִדיש', rightToLeft: true, search: 'yiddish' },
  zgh: { nativeName: 'ⵜⴰⵎⴰⵣⵉⵖⵜ' },
  zh: { nativeName: '中文' },
} as const satisfies Record<string, LanguageEntry>;

export type ContentLanguage = keyof typeof entries;

/** All content languages, official languages of the Union first. */
export const contentLanguages = Object.keys(entries) as ContentLanguage[];

/** The 24 official languages of the Union, in the order the Union lists them by code. */
export const officialLanguages = contentLanguages.filter((language) => entryOf(language).official);

/**
 * The content language a tag stands for: the tag itself in canonical form, otherwise its base language (`nl-BE` is
 * `nl`, `prs` is `fa-AF`). Null when the text is no language tag or the language is not one of ours.
 */
export function contentLanguage(tag: string): ContentLanguage | null {
  const canonical = canonicalTag(tag);
  if (canonical === null) return null;
  if (isContentLanguage(canonical)) return canonical;
  const { language } = new Intl.Locale(canonical);
  return isContentLanguage(language) ? language : null;
}

/** Whether the tag is, letter for letter, one of the content languages. */
export function isContentLanguage(tag: string): tag is ContentLanguage {
  return Object.hasOwn(entries, tag);
}

/** The language's name in itself, to be shown with its own `lang` and `dir`. */
export function nativeName(language: ContentLanguage): string {
  return entryOf(language).nativeName;
}

/** Value for the `dir` attribute of a text in this language. */
export function textDirection(language: ContentLanguage): 'ltr' | 'rtl' {
  return entryOf(language).rightToLeft ? 'rtl' : 'ltr';
}

/** Name of the PostgreSQL configuration that indexes and searches texts in this language. */
export function textSearchConfiguration(language: ContentLanguage): TextSearchConfiguration {
  return entryOf(language).search ?? 'simple';
}

function entryOf(language: ContentLanguage): LanguageEntry {
  return entries[language];
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
