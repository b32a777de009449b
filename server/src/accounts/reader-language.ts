import { type InterfaceLanguage, interfaceLanguages } from '../../../shared/accounts.js';
import type { Presented } from './credentials.js';

const isInterfaceLanguage = (tag: string | undefined): tag is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === tag);

/** The language chosen on this device, on any page; null when none was. */
export function chosenLanguage({ cookies }: Presented): InterfaceLanguage | null {
  return isInterfaceLanguage(cookies.language) ? cookies.language : null;
}

/** The language of a reader without an account: the one chosen on the page, else the browser's first that we speak. */
export function readerLanguage({ cookies, headers }: Presented): InterfaceLanguage {
  const chosen = chosenLanguage({ cookies, headers });
  if (chosen) return chosen;
  const header = headers['accept-language'];
  const wanted = typeof header === 'string' ? header.slice(0, 500).split(',').map(weighted) : [];
  return (
    (wanted.sort((a, b) => b.weight - a.weight).find(({ tag, weight }) => weight > 0 && isInterfaceLanguage(tag))
      ?.tag as InterfaceLanguage) ?? 'en'
  );
}

/** One range of `Accept-Language`, RFC 9110 section 12.5.4: `nl-BE;q=0.8`. */
function weighted(range: string): { tag: string | undefined; weight: number } {
  const [tag, ...parameters] = range.trim().split(';');
  const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
  return { tag: tag?.split('-')[0]?.toLowerCase(), weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
}
