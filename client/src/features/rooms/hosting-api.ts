import type { components } from '../../../../shared/api/schema';
import type { RoomPoll } from '../../../../shared/rooms';
import { type Api, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type Steer = Schemas['SteerDto'];
export type RoomCommand = Schemas['SessionCommandDto']['command'];
export type NewPoll = Schemas['NewPollDto'];
export type ConsoleMessage = Schemas['ConsoleMessageDto'];
export type RoomPerson = Schemas['RoomPersonDto'];
export type Decide = Schemas['DecideMessageDto'];
export type PlanBreakouts = Schemas['PlanBreakoutsDto'];
export type Sanction = 'mute' | 'unmute' | 'remove' | 'readmit';

/** Opens, starts, pauses, resumes or ends a session. */
export async function command(api: Api, sessionId: string, order: RoomCommand): Promise<void> {
  await api.POST('/api/v1/live-sessions/{sessionId}/state', {
    params: { path: { sessionId } },
    body: { command: order },
  });
}

/** Changes what all see. */
export async function steer(api: Api, roomId: string, body: Steer): Promise<void> {
  await api.PATCH('/api/v1/rooms/{roomId}/steering', { params: { path: { roomId } }, body });
}

export const pollsKey = (roomId: string) => ['rooms', roomId, 'polls'];

/** All polls of a room with their results as they stand, drafts too. */
export const pollsQuery = (roomId: string) =>
  apiQuery(
    pollsKey(roomId),
    (api) => take(api.GET('/api/v1/rooms/{roomId}/polls', { params: { path: { roomId } } })) as Promise<RoomPoll[]>,
    { staleTime: 0 },
  );

const poll = (pollId: string) => ({ params: { path: { pollId } } });

export async function createPoll(api: Api, roomId: string, body: NewPoll): Promise<RoomPoll> {
  return (await take(api.POST('/api/v1/rooms/{roomId}/polls', { params: { path: { roomId } }, body }))) as RoomPoll;
}

/** Changes a draft. */
export async function editPoll(api: Api, pollId: string, body: NewPoll): Promise<RoomPoll> {
  return (await take(api.PATCH('/api/v1/polls/{pollId}', { ...poll(pollId), body }))) as RoomPoll;
}

/** Deletes a draft. */
export async function deletePoll(api: Api, pollId: string): Promise<void> {
  await api.DELETE('/api/v1/polls/{pollId}', poll(pollId));
}

export async function openPoll(api: Api, pollId: string): Promise<void> {
  await api.POST('/api/v1/polls/{pollId}/open', poll(pollId));
}

export async function closePoll(api: Api, pollId: string): Promise<void> {
  await api.POST('/api/v1/polls/{pollId}/close', poll(pollId));
}

const turn = (turnId: string) => ({ params: { path: { turnId } } });

/** Gives somebody the word. */
export async function startTurn(api: Api, turnId: string, seconds: number): Promise<void> {
  await api.POST('/api/v1/speaker-turns/{turnId}/start', { ...turn(turnId), body: { seconds } });
}

export async function extendTurn(api: Api, turnId: string, seconds: number): Promise<void> {
  await api.POST('/api/v1/speaker-turns/{turnId}/extend', { ...turn(turnId), body: { seconds } });
}

/** Ends a turn, or takes somebody out of the queue. */
export async function endTurn(api: Api, turnId: string): Promise<void> {
  await api.POST('/api/v1/speaker-turns/{turnId}/end', turn(turnId));
}

/** Moves somebody in the queue, with a note that everyone reads. */
export async function moveTurn(api: Api, turnId: string, before: string | null, note: string): Promise<void> {
  await api.POST('/api/v1/speaker-turns/{turnId}/move', { ...turn(turnId), body: { before, note } });
}

const message = (messageId: string) => ({ params: { path: { messageId } } });

/** Says that a question was answered aloud, or answers it in writing. */
export async function answerQuestion(api: Api, messageId: string, body: Schemas['AnswerQuestionDto']): Promise<void> {
  await api.POST('/api/v1/room-messages/{messageId}/answer', { ...message(messageId), body });
}

/** Takes back that a question was answered aloud. */
export async function reopenQuestion(api: Api, messageId: string): Promise<void> {
  await api.DELETE('/api/v1/room-messages/{messageId}/answer', message(messageId));
}

/** Merges a question into one that asks the same. */
export async function mergeQuestion(api: Api, messageId: string, into: string): Promise<void> {
  await api.POST('/api/v1/room-messages/{messageId}/merge', { ...message(messageId), body: { into } });
}

export async function shortlistQuestion(api: Api, messageId: string, on: boolean): Promise<void> {
  await api.PUT('/api/v1/room-messages/{messageId}/shortlist', { ...message(messageId), body: { on } });
}

export const consoleKey = (roomId: string) => ['rooms', roomId, 'console'];

/** What waits for a decision, and what was hidden. */
export const consoleQuery = (roomId: string) =>
  apiQuery(
    consoleKey(roomId),
    (api) => take(api.GET('/api/v1/rooms/{roomId}/console', { params: { path: { roomId } } })),
    { staleTime: 0 },
  );

/** Releases, hides, restores or keeps a message. */
export async function decide(api: Api, messageId: string, body: Decide): Promise<void> {
  await api.POST('/api/v1/room-messages/{messageId}/decisions', { ...message(messageId), body });
}

export const peopleKey = (roomId: string) => ['rooms', roomId, 'people'];

/** Who has joined, by a part of their name. People come and go, so it is asked for again. */
export const peopleList = (roomId: string, q: string): PagedQuery<RoomPerson> => ({
  queryKey: [...peopleKey(roomId), q],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/rooms/{roomId}/participants', {
        params: { path: { roomId }, query: { q: q || undefined, cursor, limit: 50 } },
      }),
    ),
  stays: true,
  every: 10_000,
});

/** Mutes or removes somebody with a reason that they are told, or lets them back. */
export async function sanction(api: Api, participantId: string, what: Sanction, reason: string): Promise<void> {
  await api.POST('/api/v1/room-participants/{participantId}/{sanction}', {
    params: { path: { participantId, sanction: what } },
    body: reason ? { reason } : {},
  });
}

const session = (sessionId: string) => ({ params: { path: { sessionId } } });

/** Tells everyone something, in whichever room they are. */
export async function announceToAll(api: Api, sessionId: string, body: string): Promise<void> {
  await api.POST('/api/v1/live-sessions/{sessionId}/announce', { ...session(sessionId), body: { body } });
}

/** Makes the break-out rooms, or changes them while they are closed; by chance people are put into them at once. */
export async function planBreakouts(api: Api, sessionId: string, body: PlanBreakouts): Promise<void> {
  await api.POST('/api/v1/live-sessions/{sessionId}/breakouts', { ...session(sessionId), body });
  if (body.mode === 'shuffled') await shuffleBreakouts(api, sessionId);
}

/** Puts everyone into the rooms by chance. */
export async function shuffleBreakouts(api: Api, sessionId: string): Promise<void> {
  await api.POST('/api/v1/live-sessions/{sessionId}/breakouts/shuffle', { ...session(sessionId), body: {} });
}

export async function openBreakouts(api: Api, sessionId: string): Promise<void> {
  await api.POST('/api/v1/live-sessions/{sessionId}/breakouts/open', session(sessionId));
}

/** Closes the break-out rooms and brings everyone back. */
export async function closeBreakouts(api: Api, sessionId: string): Promise<void> {
  await api.POST('/api/v1/live-sessions/{sessionId}/breakouts/close', session(sessionId));
}

/** Puts a participant into a break-out room, or with null back into the main room. */
export async function placePerson(api: Api, participantId: string, roomId: string | null): Promise<void> {
  await api.PUT('/api/v1/room-participants/{participantId}/breakout', {
    params: { path: { participantId } },
    body: { roomId },
  });
}
