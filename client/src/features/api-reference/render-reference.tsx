import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../../lib/catalogues';
import { createTranslate, TranslateProvider } from '../../lib/i18n';
import { Introduction } from './components/introduction';
import { Operations } from './components/operations';
import { Shapes } from './components/shapes';
import type { Description } from './description';

/** The whole reference as markup. Runs in the renderer only. */
export function renderReference(description: Description, locale: Locale): string {
  return renderToStaticMarkup(
    <TranslateProvider value={createTranslate(locale)}>
      <Introduction base={description.servers[0]?.url ?? ''} />
      <Operations description={description} />
      <Shapes schemas={description.components.schemas} />
    </TranslateProvider>,
  );
}
