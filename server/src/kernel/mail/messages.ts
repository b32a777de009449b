import { setupI18n, type I18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { interfaceLanguages, type InterfaceLanguage } from '../../../../shared/accounts.js';

type Texts = Record<string, string>;

/**
 * Sentences that the server itself says, in mails and notices: ICU messages in every interface language. The type
 * makes a key that is missing in one of them an error.
 */
export function defineMessages<T extends Texts>(texts: {
  en: T;
  nl: { [K in keyof T]: string };
}): Translate<keyof T & string> {
  const catalogues = new Map<string, I18n>(
    interfaceLanguages.map((language) => {
      const i18n = setupI18n().setMessagesCompiler(compileMessage);
      i18n.loadAndActivate({ locale: language, messages: texts[language] });
      return [language, i18n];
    }),
  );
  return (language, key, values) => (catalogues.get(interfaceLanguage(language)) as I18n)._(key, values);
}

/** A sentence by key in a language, with its values. */
export type Translate<Key extends string> = (language: string, key: Key, values?: Record<string, unknown>) => string;

/** The interface language closest to a language tag. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  const language = tag.split('-')[0] as InterfaceLanguage;
  return interfaceLanguages.includes(language) ? language : 'en';
}
