import { detect } from 'tinyld/light';
import { type ContentLanguage, contentLanguage } from '../../../shared/vocabulary/languages.js';

/** Fewer letters say too little about their language. */
const enough = 25;

/** The language someone named, or the one their words are in, or the one they read the pages in. */
export function languageOf(named: ContentLanguage | undefined, text: string, reads: string): ContentLanguage {
  if (named) return named;
  const detected = text.length >= enough ? contentLanguage(detect(text)) : null;
  return detected ?? contentLanguage(reads) ?? 'en';
}
