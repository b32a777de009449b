import { useT } from '../../../lib/i18n';
import { Pairs } from '../../../ui/page-parts';
import type { Interest } from '../api';

interface InterestListProps {
  interests: Interest[];
  noInterests: boolean;
  language: string;
}

/** What somebody declared of their interests. */
export function InterestList({ interests, noInterests, language }: InterestListProps) {
  const t = useT();
  if (noInterests) return <p>{t('calls.none-declared')}</p>;
  return (
    <Pairs
      items={interests.map(({ kind, text }) => ({
        term: t(`calls.interest.${kind}`),
        value: (
          <span lang={language} dir="auto">
            {text}
          </span>
        ),
      }))}
    />
  );
}
