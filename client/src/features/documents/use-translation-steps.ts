import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { asProblem } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { type TranslatedBlock, translate, type Translation, translationQuery } from './api';

/** Words that somebody else gave the same block meanwhile. */
export class TranslatedMeanwhile extends Error {
  override readonly name = 'TranslatedMeanwhile';

  constructor(readonly theirs: TranslatedBlock) {
    super('Somebody else translated these words meanwhile.');
  }
}

/** Saves words of a translation one block after another; what others saved in other blocks meanwhile is taken along. */
export function useTranslationSteps(versionId: string, language: string) {
  const api = useApi();
  const client = useQueryClient();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  return useMemo(() => {
    const query = translationQuery(versionId, language);
    const now = () => client.getQueryData<Translation>(query.queryKey) as Translation;
    const refresh = () => client.fetchQuery({ ...query, staleTime: 0 });
    const put = async (seen: Translation, base: TranslatedBlock, words: { text: string; addressee: string }) => {
      const status = await translate(api, versionId, seen, { blocks: [{ id: base.id, ...words }] });
      client.setQueryData<Translation>(query.queryKey, {
        ...seen,
        version: status.version,
        blocks: seen.blocks.map((block) => (block.id === base.id ? { ...block, ...words, outdated: false } : block)),
      });
      void client.invalidateQueries({ queryKey: ['versions', versionId, 'translations'], exact: true });
    };
    return {
      /** Saves the words of a block. @throws TranslatedMeanwhile when somebody else gave it other ones */
      save: (base: TranslatedBlock, words: { text: string; addressee: string }): Promise<void> => {
        const run = () =>
          put(now(), base, words).catch(async (error: unknown) => {
            if (asProblem(error).code !== 'version-conflict') throw error;
            const fresh = await refresh();
            const theirs = fresh.blocks.find(({ id }) => id === base.id);
            if (theirs && theirs.text !== base.text) throw new TranslatedMeanwhile(theirs);
            await put(fresh, base, words);
          });
        const next = line.current.then(run, run);
        line.current = next.catch(() => undefined);
        return next;
      },
    };
  }, [api, client, versionId, language]);
}

export type TranslationSteps = ReturnType<typeof useTranslationSteps>;
