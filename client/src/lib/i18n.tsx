import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { MessageKey } from '../locales/catalogue';
import { languageOf, type Locale, loadNamespace, localeFacts } from './catalogues';

/** What a message may be given; texts of people come in as they are, nothing in them is read as markup. */
export type MessageValues = Record<string, string | number | Date>;
type Tags = Record<string, (content: string) => ReactNode>;

export interface Translate {
  /** The message in the reader's language. The messages of a feature come by themselves when first asked for. */
  (key: MessageKey, values?: MessageValues): string;
  /** A message with parts in tags of its own, `Read the <rules>house rules</rules> first`, made by `tags.rules`. */
  rich(key: MessageKey, values: MessageValues, tags: Tags): ReactNode;
  /** The language chosen, its tag for `Intl` and its direction. */
  readonly locale: Locale;
  readonly intl: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Messages in one language.
 * @param onUse hears which features' messages are used, so that the renderer can tell the browser to fetch them early
 */
export function createTranslate(locale: Locale, onUse?: (namespace: string) => void): Translate {
  const language = languageOf(locale);
  const translate = (key: MessageKey, values?: MessageValues): string => {
    const namespace = key.slice(0, key.indexOf('.'));
    const pending = loadNamespace(locale, namespace);
    // React waits for a thrown promise and renders again: a page never shows a key for a message still on its way.
    if (pending) throw pending;
    onUse?.(namespace);
    return language._(key, values);
  };
  const rich: Translate['rich'] = (key, values, tags) => withTags(translate(key, protectedValues(values)), tags);
  const { intl, dir } = localeFacts[locale];
  return Object.assign(translate, { rich, locale, intl, dir });
}

// Stand-ins from the private use area, so that `<` in a value is never taken for a tag of the message.
const open = '\uE000';
const close = '\uE001';

function protectedValues(values: MessageValues): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('<', open).replaceAll('>', close) : value,
    ]),
  );
}

const restored = (text: string): string => text.replaceAll(open, '<').replaceAll(close, '>');

function withTags(text: string, tags: Tags): ReactNode {
  const parts = text.split(/(<(\w+)>.*?<\/\2>)/su);
  const nodes: ReactNode[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    nodes.push(restored(parts[at] ?? ''));
    const [, name, content] = /^<(\w+)>(.*)<\/\1>$/su.exec(parts[at + 1] ?? '') ?? [];
    if (name !== undefined) nodes.push(<Fragment key={at}>{tags[name]?.(restored(content ?? ''))}</Fragment>);
  }
  return <>{nodes}</>;
}

const TranslateContext = createContext<Translate | null>(null);
export const TranslateProvider = TranslateContext.Provider;

/** Messages in the reader's language: `const t = useT(); t('comments.count', { count })`. */
export function useT(): Translate {
  const translate = useContext(TranslateContext);
  if (!translate) throw new Error('useT needs a TranslateProvider above it');
  return translate;
}
