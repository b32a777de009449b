import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import type { Organisation } from '../api';
import { type Merge as PastMerge, mergesQuery } from '../merge-api';
import { useMoves } from '../use-moves';

/** What an organisation was registered as before, and for staff why the two were made one. */
export function Formerly({ organisation: { id, language } }: { organisation: Organisation }) {
  const { data } = useQuery(mergesQuery(id));
  return data?.items.map((merge) => <Merge key={merge.slug} merge={merge} language={language} />);
}

function Merge({ merge: { names, mergedAt, reason, moved }, language }: { merge: PastMerge; language: string }) {
  const t = useT();
  const dates = useDates();
  const moves = useMoves(moved ?? []);
  const [shown = language, name = ''] = Object.entries(names).toSorted(
    ([a], [b]) => Number(b === language) - Number(a === language),
  )[0] ?? ['', ''];
  const named = (words: string) => <bdi lang={shown}>{words}</bdi>;
  return (
    <p className="small muted">
      {t.rich('organisations.formerly', { name, day: dates.day(mergedAt) }, { b: named })} {reason}
      {moves.length > 0 && ` · ${moves.join(' · ')}`}
    </p>
  );
}
