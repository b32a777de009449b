import type { components } from '../../../../shared/api/schema';
import { type Api, ifMatch, take } from '../../lib/api';
import { asProblem } from '../../lib/problems';
import { apiQuery } from '../../lib/query';
import type { Comment } from '../comments/api';

type Schemas = components['schemas'];
export type Answer = Schemas['AnswerDto'];
export type WriteAnswer = Schemas['WriteAnswerDto'];
export type Statement = Schemas['ResultsDto'];

/** The answer to a comment as those who answer see it; null while there is none. */
export async function loadAnswer(api: Api, commentId: string): Promise<Answer | null> {
  try {
    return await take(api.GET('/api/v1/comments/{commentId}/answer', { params: { path: { commentId } } }));
  } catch (error) {
    if (asProblem(error).code === 'not-found') return null;
    throw error;
  }
}

/** The same for a comment one is about to answer. Most have none, which the list of drafts tells without a refusal. */
export const answerQuery = (slug: string, { id, answer }: Comment) =>
  apiQuery(
    ['answers', 'one', id],
    async (api): Promise<Answer | null> => {
      if (answer?.commentId === id) return loadAnswer(api, id);
      return (await loadDrafts(api, slug)).find(({ commentId }) => commentId === id) ?? null;
    },
    { staleTime: 0 },
  );

const loadDrafts = (api: Api, slug: string): Promise<Answer[]> =>
  take(api.GET('/api/v1/consultations/{ref}/answers/drafts', { params: { path: { ref: slug } } }));

/** Answers that are written and not yet published, oldest first. */
export const draftAnswersQuery = (slug: string) =>
  apiQuery(['answers', 'drafts', slug], (api) => loadDrafts(api, slug));

/** The version of a text that was published last, paragraph by paragraph. */
export const currentVersionQuery = (documentId: string) =>
  apiQuery(['documents', documentId, 'current'], (api) =>
    take(
      api.GET('/api/v1/documents/{documentId}/versions/{number}', {
        params: { path: { documentId, number: 'current' } },
      }),
    ),
  );

const ifSeen = (seen: { version: number } | null | undefined) => (seen ? { headers: ifMatch(seen.version) } : {});

/** Writes the answer as a draft, or changes it, against the one that was seen. */
export function writeAnswer(api: Api, commentId: string, seen: Answer | null, body: WriteAnswer): Promise<Answer> {
  const params = { path: { commentId } };
  return take(api.PUT('/api/v1/comments/{commentId}/answer', { params, ...ifSeen(seen), body }));
}

/** Throws a draft away. */
export async function discardAnswer(api: Api, commentId: string): Promise<void> {
  await api.DELETE('/api/v1/comments/{commentId}/answer', { params: { path: { commentId } } });
}

/** Publishes one answer; everyone who wrote there is told. */
export function publishAnswer(api: Api, commentId: string): Promise<Answer> {
  return take(api.POST('/api/v1/comments/{commentId}/answer/publish', { params: { path: { commentId } } }));
}

/** Publishes drafts together. @returns how many became public */
export async function publishAnswers(api: Api, slug: string, answerIds: string[]): Promise<number> {
  const params = { path: { ref: slug } };
  const { published } = await take(
    api.POST('/api/v1/consultations/{ref}/answers/publish', { params, body: { answerIds } }),
  );
  return published;
}

/** Writes the results statement in a language, against the one that was seen. */
export function writeStatement(
  api: Api,
  slug: string,
  language: string,
  seen: Statement | null,
  body: string,
): Promise<Statement> {
  const params = { path: { ref: slug, language } };
  return take(api.PUT('/api/v1/consultations/{ref}/results/{language}', { params, ...ifSeen(seen), body: { body } }));
}

/** Publishes the results statement; the consultation becomes answered. */
export async function publishResults(api: Api, slug: string): Promise<void> {
  await api.POST('/api/v1/consultations/{ref}/results/publish', { params: { path: { ref: slug } } });
}
