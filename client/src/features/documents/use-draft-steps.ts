import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Api } from '../../lib/api';
import { asProblem, problemOf } from '../../lib/problems';
import { useApi } from '../../lib/query';
import {
  type Block,
  type BlockChange,
  changeBlock,
  type ChangedDraft,
  insertBlock,
  moveBlock,
  type NewBlock,
  removeBlock,
  renameDraft,
  type Version,
  versionQuery,
} from './api';
import { Overtaken } from './overtaken';

type Act = (api: Api, version: Version) => Promise<ChangedDraft>;

const sameWords = (one: Block, other: Block): boolean =>
  (['kind', 'level', 'label', 'text', 'addressee'] as const).every((part) => one[part] === other[part]);

/**
 * The steps of writing a draft, one after another, each against the state of the draft that the last one left. When
 * somebody else changed the draft meanwhile it is read again, and the step repeated, as long as it is still about the same
 * words; if it is not, `Overtaken` says how they stand now.
 */
export function useDraftSteps(documentId: string, { number, language }: { number: number; language: string }) {
  const api = useApi();
  const client = useQueryClient();
  const line = useRef<Promise<unknown>>(Promise.resolve());
  return useMemo(() => {
    const query = versionQuery(documentId, number, language);
    const now = () => client.getQueryData<Version>(query.queryKey) as Version;
    const refresh = () => client.fetchQuery({ ...query, staleTime: 0 });
    const keep = (change: (version: Version) => Version) =>
      client.setQueryData<Version>(query.queryKey, (version) => version && change(version));

    /** One step after the others. @param still throws when the draft as it is now does not bear the step any more */
    const step = (act: Act, still: (fresh: Version) => void, then: (answer: ChangedDraft) => unknown) => {
      const run = async (): Promise<ChangedDraft> => {
        const answer = await act(api, now()).catch(async (error: unknown) => {
          if (asProblem(error).code !== 'version-conflict') throw error;
          const fresh = await refresh();
          still(fresh);
          return act(api, fresh);
        });
        keep((version) => ({ ...version, version: answer.version }));
        await then(answer);
        return answer;
      };
      const next = line.current.then(run, run);
      line.current = next.catch(() => undefined);
      return next;
    };
    const unchanged = (base: Block) => (fresh: Version) => {
      const theirs = fresh.blocks.find(({ id }) => id === base.id) ?? null;
      if (!theirs || !sameWords(theirs, base)) throw new Overtaken(theirs);
    };
    const present = (blockId: string) => (fresh: Version) => {
      if (!fresh.blocks.some(({ id }) => id === blockId)) throw problemOf('not-found');
    };
    return {
      /** How the draft stands. */
      now,
      refresh,
      /** Changes a block. @throws Overtaken when somebody else changed the same block, or took it out */
      change: (base: Block, change: BlockChange) =>
        step(
          (each, version) => changeBlock(each, version, base.id, change),
          unchanged(base),
          ({ block }) => {
            if (!block) return undefined;
            keep((version) => ({
              ...version,
              blocks: version.blocks.map((each) => (each.id === block.id ? { ...each, ...block } : each)),
            }));
            return block.kind === base.kind && block.label === base.label ? undefined : refresh();
          },
        ),
      insert: (block: NewBlock) =>
        step(
          (each, version) => insertBlock(each, version, block),
          (fresh) => block.after && present(block.after)(fresh),
          refresh,
        ),
      move: (blockId: string, after: string | null) =>
        step((each, version) => moveBlock(each, version, blockId, after), present(blockId), refresh),
      /** Takes a block out. @throws Overtaken when somebody else changed it since it was seen */
      remove: (base: Block) => step((each, version) => removeBlock(each, version, base.id), unchanged(base), refresh),
      rename: (change: Parameters<typeof renameDraft>[2]) =>
        step(
          (each, version) => renameDraft(each, version, change),
          () => undefined,
          refresh,
        ),
      /** Waits until every step begun has ended. */
      settled: () => line.current,
    };
  }, [api, client, documentId, number, language]);
}

export type DraftSteps = ReturnType<typeof useDraftSteps>;
