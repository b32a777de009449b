import { useT } from '../../../lib/i18n';
import type { Candidate } from '../api';

/** The first words of the passage that was under discussion; nothing where it was a whole text. */
export function OnPassage({ document: { language, blockLabel, passage } }: { document: About }) {
  const t = useT();
  if (!passage) return null;
  const words = `${blockLabel ?? ''} ${passage}`.trim();
  return (
    <span>
      {t('records.on')}{' '}
      <span lang={language} dir="auto">
        {words.length > shown ? `${words.slice(0, shown)}…` : words}
      </span>
    </span>
  );
}

type About = NonNullable<Candidate['document']>;
const shown = 90;
