import { useT } from '../../../lib/i18n';
import { Pairs } from '../../../ui/page-parts';
import type { Organisation } from '../api';

/** What an organisation can do for others and what it looks for, in its own words. */
export function Offers({ organisation: { offers, seeks } }: { organisation: Organisation }) {
  const t = useT();
  return (
    <Pairs
      items={[
        ...(offers.length > 0 ? [{ term: t('organisations.offers'), value: <Texts texts={offers} /> }] : []),
        ...(seeks.length > 0 ? [{ term: t('organisations.seeks'), value: <Texts texts={seeks} /> }] : []),
      ]}
    />
  );
}

function Texts({ texts }: { texts: Organisation['offers'] }) {
  return (
    <ul className="plain-list">
      {texts.map(({ language, body }, at) => (
        <li key={at} lang={language} dir="auto">
          {body}
        </li>
      ))}
    </ul>
  );
}
