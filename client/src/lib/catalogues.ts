import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { catalogues } from 'virtual:messages';
import { problemOf } from './problems';

/** `qps` is the pseudo-locale: English made longer and shown right to left, for tests. */
export const locales = ['en', 'nl', 'qps'] as const;
export type Locale = (typeof locales)[number];

/** Tags for `Intl` and for the `lang` attribute, and the direction of writing. */
export const localeFacts = {
  en: { intl: 'en-GB', lang: 'en', dir: 'ltr' },
  nl: { intl: 'nl-NL', lang: 'nl', dir: 'ltr' },
  qps: { intl: 'en-GB', lang: 'en', dir: 'rtl' },
} as const satisfies Record<Locale, { intl: string; lang: string; dir: 'ltr' | 'rtl' }>;

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** Id of the script of data that tells the browser where the catalogues of its language are, by feature. */
export const catalogueListId = 'catalogues';

const languages = new Map<Locale, I18n>();
const loaded = new Set<string>();
const loading = new Map<string, Promise<void>>();
const failed = new Map<string, { why: unknown; at: number }>();
let files: Record<string, string> | null = null;

/** The messages of a language; the same object for every request, since nothing in it belongs to a person. */
export function languageOf(locale: Locale): I18n {
  let language = languages.get(locale);
  if (!language) {
    language = setupI18n();
    language.load(locale, {});
    language.activate(locale, localeFacts[locale].intl);
    languages.set(locale, language);
  }
  return language;
}

/**
 * Makes the messages of a feature available.
 * @returns undefined when they are there (always so in the renderer), otherwise a promise that they will be
 * @throws Problem `offline` or `unavailable` when they have just not come; React asks at once, whoever asks later tries again
 */
export function loadNamespace(locale: Locale, namespace: string): Promise<void> | undefined {
  const id = `${locale}/${namespace}`;
  if (loaded.has(id)) return undefined;
  const pending = loading.get(id);
  if (pending) return pending;
  const failure = failed.get(id);
  failed.delete(id);
  if (failure && Date.now() - failure.at < 1000) throw failure.why;
  const url = catalogues[id] ? undefined : fileOf(namespace);
  if (!url) {
    add(locale, id, catalogues[id] ?? {});
    return undefined;
  }
  const arrival = fetchCatalogue(url)
    .then(
      (messages) => add(locale, id, messages),
      (why: unknown) => {
        failed.set(id, { why, at: Date.now() });
        throw why;
      },
    )
    .finally(() => loading.delete(id));
  loading.set(id, arrival);
  return arrival;
}

function fileOf(namespace: string): string | undefined {
  files ??= JSON.parse(document.getElementById(catalogueListId)?.textContent ?? '{}') as Record<string, string>;
  return files[namespace];
}

async function fetchCatalogue(url: string): Promise<Messages> {
  const response = await fetch(url).catch(() => {
    throw problemOf('offline');
  });
  if (!response.ok) throw problemOf('unavailable');
  return (await response.json()) as Messages;
}

function add(locale: Locale, id: string, messages: Messages): void {
  languageOf(locale).load(locale, messages);
  loaded.add(id);
}
