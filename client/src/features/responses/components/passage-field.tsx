import { useQueries, useQuery } from '@tanstack/react-query';
import type { components } from '../../../../../shared/api/schema';
import type { FormValues } from '../../../lib/forms';
import { type Translate, useT } from '../../../lib/i18n';
import { SearchSelect } from '../../../ui/search-select';
import { Skeleton } from '../../../ui/waiting';
import { documentsQuery } from '../../consultations/api';
import { type Answer, currentVersionQuery } from '../api';

type Version = components['schemas']['VersionDto'];

const none = 'none';
const wordsShown = 80;
const valueOf = (versionId: string, blockId: string): string => `${versionId} ${blockId}`;

/** The version and the paragraph that were chosen. */
export function passageFrom(values: FormValues): { versionId?: string; blockId?: string } {
  const [versionId, blockId] = values.text('passage').split(' ');
  return versionId && blockId ? { versionId, blockId } : {};
}

/** The paragraph of the newest version where the result can be read, found by its number or its words. */
export function PassageField({ slug, answer }: { slug: string; answer: Answer | null }) {
  const t = useT();
  const { data: documents } = useQuery(documentsQuery(slug));
  const current = documents?.items.filter((document) => document.current !== null) ?? [];
  const versions = useQueries({ queries: current.map(({ id }) => currentVersionQuery(id)) });
  const loaded = versions.flatMap(({ data }) => data ?? []);
  if (!documents || loaded.length < current.length) return <Skeleton />;
  if (current.length === 0) return null;
  const linked = answer?.versionId && answer.blockId ? valueOf(answer.versionId, answer.blockId) : none;
  const options = loaded.flatMap((version) => passagesOf(t, version, loaded.length > 1));
  const kept =
    linked === none || options.some(({ value }) => value === linked)
      ? []
      : [{ value: linked, label: t('responses.passage.kept', { number: answer?.versionNumber ?? 0 }) }];
  return (
    <SearchSelect
      name="passage"
      optional
      label={t('responses.passage')}
      hint={t('responses.passage-hint')}
      empty={t('responses.passage.none')}
      defaultValue={linked}
      options={[{ value: none, label: t('responses.passage.none') }, ...kept, ...options]}
    />
  );
}

/** The paragraphs of a version one can point at, in the order of the text. */
function passagesOf(t: Translate, version: Version, named: boolean): { value: string; label: string }[] {
  return version.blocks
    .filter(({ kind, text }) => kind !== 'footnote' && text.trim() !== '')
    .map(({ id, number, label, text }) => {
      const words = text.length > wordsShown ? `${text.slice(0, wordsShown).trimEnd()}…` : text;
      const passage = t('responses.passage.option', { number: number || label, words });
      return {
        value: valueOf(version.id, id),
        label: named ? t('responses.passage.in', { title: version.title, passage }) : passage,
      };
    });
}
