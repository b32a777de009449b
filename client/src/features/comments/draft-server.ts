import { useEffect } from 'react';
import type { components } from '../../../../shared/api/schema';
import { draftPlaceKinds, type Stance, stances } from '../../../../shared/comments';
import { type Api, take } from '../../lib/api';
import { type Draft, type DraftServer, setDraftServer } from '../../lib/draft-store';
import { useApi } from '../../lib/query';
import { byItself } from '../../lib/session';
import { useViewer } from '../../lib/viewer';

type DraftDto = components['schemas']['DraftDto'];
type SaveDraft = components['schemas']['SaveDraftDto'];

/** Keeps the drafts of whoever is signed in with their account too, so that they find them on every device. */
export function useServerDrafts(): void {
  const api = useApi();
  const person = useViewer()?.id;
  useEffect(() => {
    setDraftServer(person ? draftServer(api) : null);
    return () => setDraftServer(null);
  }, [api, person]);
}

function draftServer(api: Api): DraftServer {
  const at = (place: string) => ({ params: { path: { place } }, fetch: byItself });
  return {
    keeps: (place) => (draftPlaceKinds as readonly string[]).includes(place.split(':')[0] ?? ''),
    load: async (place) => {
      const draft = await take(api.GET('/api/v1/drafts/{place}', at(place)));
      return draft && draftOf(draft);
    },
    save: async (place, draft) => {
      await api.PUT('/api/v1/drafts/{place}', { ...at(place), body: wordsOf(draft) });
    },
    remove: async (place) => {
      await api.DELETE('/api/v1/drafts/{place}', at(place));
    },
  };
}

const asStance = (text: string | undefined): Stance => stances.find((stance) => stance === text) ?? 'none';

/** What the fields of a comment's form hold, as the API names it. */
function wordsOf({ values, anchor }: Draft): SaveDraft {
  return {
    body: values['body'] ?? '',
    suggestion: values['suggestion'] ?? null,
    stance: asStance(values['stance']),
    organisationId: values['organisationId'] || null,
    anchor: anchor ?? null,
  };
}

/** The fields of a comment's form; those that were left as they were at first are left out. */
function draftOf({ body, suggestion, stance, organisationId, anchor, updatedAt }: DraftDto): Draft {
  const values: Record<string, string> = {
    ...(body && { body }),
    ...(suggestion !== null && { suggestion }),
    ...(stance !== 'none' && { stance }),
    ...(organisationId && { organisationId }),
  };
  return { values, savedAt: updatedAt, anchor: anchor && { quote: null, position: null, ...anchor } };
}
