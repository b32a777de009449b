import type { TestApp } from '../app.js';
import { ifMatch } from '../client.js';
import type { RouteValues } from '../every-route.js';
import { promise, publishText } from './agreements.js';
import { type BodyScene, openBody, seatFor } from './bodies.js';
import { calls } from './calls.js';
import { say } from './comments.js';
import { draftOpinion } from './opinions.js';
import { fileForm, publishedDocument } from './documents.js';
import { seeking } from './exchange.js';
import { invitedMeeting } from './meetings.js';
import { evidence as seenByStaff, organisations } from './organisations.js';
import { end, publish } from './records.js';
import { people, type TestPerson } from './people.js';
import { inRoom } from './rooms.js';
import { liveSession, type SessionScene } from './sessions.js';

/** The word that everything in the private body carries, and nothing outside of it. */
export const secretWord = 'Zwaluwnest';

/** A private body in which something of everything happened. */
export interface PrivateBodyScene extends BodyScene {
  member: TestPerson;
  /** Who sat in it, followed it and spoke there before they left. */
  former: TestPerson;
  /** What stands for each name in the addresses of pages and of the API. */
  values: RouteValues;
  /** The sockets' names of what can be listened to. */
  rooms: string[];
  /** What outsiders may know: the organisation that holds a seat, and who is in it. */
  organisation: string;
  roomId: string;
  meetingIds: string[];
}

/** Fills a private body with a word that must never be read outside of it. */
export async function filledPrivateBody(app: TestApp): Promise<PrivateBodyScene> {
  const body = await openBody(app, { title: `The ${secretWord}`, visibility: 'private' });
  const { id: organisationId, slug: organisation, administrator: member } = await organisations(app).withMembers();
  const seat = await body.lead.post(
    `/bodies/${body.id}/seats`,
    seatFor(null, {
      organisationIds: [organisationId],
      people: [{ sitting: 'holder', name: `Ann ${secretWord}`, email: member.email }],
    }),
  );
  const activityId: string = (await member.client.get(`/bodies/${body.id}`)).body.texts[0].id;
  const title = `Text of the ${secretWord}`;
  const text = await publishedDocument(app, { spaceId: body.id, activityId, title, blocks: [`The ${secretWord}.`] });
  const { versionId } = text;
  const blockId = text.blocks[0]?.id ?? '';
  const former = await formerMember(app, body);
  const before = await say(former.client, { activityId }, { body: 'What I think', anchor: { versionId, blockId } });
  await former.leave();
  const words = { body: `A word on the ${secretWord}`, parentId: before.id, organisationId };
  const comment = await say(member.client, { activityId }, words);
  await say(body.lead, { activityId }, { body: 'Thank you', parentId: comment.id });
  const { roomId, id: sessionIds, ...session } = await recordedSession(app, body, member);
  const other = await organisations(app).create();
  const { meetingIds, paperId } = await meeting(body);
  const texts = { en: { title: `A seat in the ${secretWord}`, text: 'We seek people who know.' } };
  const call = await calls(app).open({ texts }, body);
  const { id: callId } = call;
  const applicationId = await calls(app).apply(call, member);
  const { ids: promised, ...agreed } = await agreements(body, organisationId);
  const values: RouteValues = {
    ref: [body.id, body.slug, organisation],
    slug: [body.slug],
    organisationId: [organisationId],
    documentId: [text.documentId],
    number: ['1'],
    blockId: [blockId],
    versionId: [versionId],
    activityId: [activityId],
    commentId: [comment.id, before.id],
    seatId: [seat.body.id],
    language: ['en'],
    country: ['NL'],
    direction: ['in', 'out'],
    place: [`block:${blockId}`],
    q: [secretWord],
    instant: ['2020-01-01T00:00:00.000Z'],
    before: ['99'],
    format: ['csv', 'xlsx', 'json', 'html', 'pdf', 'docx', 'md', 'txt'],
    roomId: [roomId],
    id: [...sessionIds, ...promised, ...meetingIds, callId, applicationId, await requestedExperience(body, member)],
    callId: [callId],
    applicationId: [applicationId],
    meetingId: meetingIds,
    paperId: [paperId],
    personId: [member.id],
    otherId: [other.id],
    verificationId: [await verifiedByFile(app, organisationId)],
    ...agreed,
    positionId: [await handedInPosition(app, body, { organisationId, member })],
    ...session,
    ...(await adviceAsked(body, member, { organisationId, seatId: seat.body.id })),
  };
  const rooms = [`space:${body.id}`, `activity:${activityId}`, `desk:${activityId}`];
  return { ...body, member, former, values, rooms, organisation, roomId, meetingIds };
}

/** A pact with a text, and a promise with a file that shows what came of it. */
async function agreements(body: BodyScene, organisationId: string) {
  const { lead, id } = body;
  const { version, parts } = (await lead.get(`/bodies/${id}`)).body;
  const inUse = { parts: { ...parts, agreements: 'public', exchange: 'public' } };
  await lead.patch(`/bodies/${id}`, inUse, ifMatch(version));
  const words = { language: 'en', title: `Pact of the ${secretWord}` };
  const pact = await lead.post(`/bodies/${id}/agreements`, { kind: 'pact', ...words });
  await publishText(lead, pact.body.documentId, `We of the ${secretWord}.`);
  const promised = await lead.post(`/bodies/${id}/commitments`, promise(organisationId, { text: secretWord }));
  const path = `/bodies/${id}/commitments/${promised.body.id}`;
  const file = fileForm('proof.txt', secretWord, { ...words, datedOn: '2030-01-01' });
  const { evidence } = (await lead.post(`${path}/evidence/files`, file)).body;
  const ids = [pact.body.id as string, promised.body.id as string];
  return { ids, evidenceId: [evidence[0].id as string], fromOn: ['2020-01-01'], toOn: ['2040-01-01'] };
}

/** A request for experience of a member. */
async function requestedExperience({ id }: BodyScene, { client }: TestPerson): Promise<string> {
  const requests = `/bodies/${id}/exchange/requests`;
  const asked = await client.post(requests, seeking({ title: `Who knows the ${secretWord}?` }));
  await client.post(`${requests}/${asked.body.id}/ask`);
  return asked.body.id;
}

/** What staff saw before they vouched for the organisation, which has nothing to do with the body. @returns id of the verification */
async function verifiedByFile(app: TestApp, organisationId: string): Promise<string> {
  const { client } = await people(app).staff();
  const form = fileForm('extract.txt', 'Of the register', seenByStaff);
  await client.post(`/organisations/${organisationId}/verify-with-file`, form);
  return (await client.get(`/organisations/${organisationId}/verifications`)).body.items[0].id;
}

/** A joint position of two organisations of members, handed in to it. */
async function handedInPosition(
  app: TestApp,
  body: BodyScene,
  { organisationId, member }: { organisationId: string; member: TestPerson },
): Promise<string> {
  // Whoever is asked to take part hears of it by mail, and is a member too.
  const other = await organisations(app).create();
  const speaker = await organisations(app).member(other.id, 'representative');
  await body.lead.post(`/bodies/${body.id}/seats`, seatFor(speaker.email));
  const title = `Position for the ${secretWord}`;
  const text = { organisationId, title, language: 'en', paragraphs: [{ text: `The ${secretWord} should know.` }] };
  const { id } = (await member.client.post('/positions', text)).body;
  await member.client.put(`/positions/${id}/organisations/${other.id}`);
  const { fingerprint } = (await member.client.post(`/positions/${id}/settle`)).body;
  const signed = { fingerprint, mandate: 'board', function: 'Chair', language: 'en' };
  await member.client.post(`/positions/${id}/signatures`, { ...signed, organisationId });
  await speaker.client.post(`/positions/${id}/signatures`, { ...signed, organisationId: other.id });
  const handedIn = await member.client.post(`/positions/${id}/hand-in`, { space: body.slug });
  if (handedIn.status !== 200) throw new Error(handedIn.text);
  return id;
}

/** Someone who sits in it and follows it, and can leave. */
async function formerMember(app: TestApp, body: BodyScene): Promise<TestPerson & { leave: () => Promise<void> }> {
  const former = await people(app).member();
  const seats = `/bodies/${body.id}/seats`;
  const { id } = (await body.lead.post(seats, seatFor(former.email))).body;
  await former.client.post(`/bodies/${body.id}/follow`);
  const leave = async () => void (await body.lead.delete(`${seats}/${id}`, { 'if-match': '"1"' }));
  return { ...former, leave };
}

/** A meeting its members are invited to, with a paper. */
async function meeting(body: BodyScene): Promise<{ meetingIds: string[]; paperId: string }> {
  const meetingId = await invitedMeeting(body, { title: `Third meeting of the ${secretWord}` });
  const form = fileForm(`${secretWord}.pdf`, 'What the paper says.');
  const paper = await body.lead.post(`/meetings/${meetingId}/papers/file`, form);
  return { meetingIds: [meetingId], paperId: paper.body.id };
}

/** A session of the body that ran, in which its member spoke and a vote was held, with a published record. */
async function recordedSession(app: TestApp, body: BodyScene, member: TestPerson) {
  const consultation = { slug: body.slug, team: { lead: body.lead }, personIds: { lead: body.leadId } };
  const session = await liveSession(app, {
    title: `Meeting of the ${secretWord}`,
    participants: ['members'],
    watchers: ['members'],
    guests: false,
    consultation: consultation as SessionScene['consultation'],
  });
  const { roomId, sessionId, host } = session;
  const room = inRoom(app, session);
  await member.client.post(`/live-sessions/${sessionId}/participants`);
  const messageId = await room.say(member.client, `Said in the ${secretWord}`);
  const poll = await host.post(`/rooms/${roomId}/polls`, {
    kind: 'single',
    question: `A vote of the ${secretWord}`,
    options: ['Yes', 'No'],
  });
  await host.post(`/polls/${poll.body.id}/open`);
  const { code } = (await member.client.get(`/live-sessions/${sessionId}`)).body;
  await end(session);
  await publish(session);
  const id = [sessionId];
  return { roomId, id, sessionId: id, messageId: [messageId], pollId: [poll.body.id], code: [code] };
}

/** A request for advice on which its member said something, and an opinion that is put to the vote. */
async function adviceAsked(
  body: BodyScene,
  member: TestPerson,
  { organisationId, seatId }: { organisationId: string; seatId: string },
): Promise<RouteValues> {
  const soon = new Date(Date.now() + 24 * 3_600_000).toISOString();
  const asked = await body.lead.post(`/bodies/${body.id}/advice-requests`, {
    title: `Asked of the ${secretWord}`,
    question: `What does the ${secretWord} say?`,
    language: 'en',
    askedByOrganisationId: organisationId,
    contributeUntil: soon,
    dueAt: soon,
    contributionsPublic: true,
  });
  const requestId: string = asked.body.id;
  const words = { seatId, body: `What the ${secretWord} says`, language: 'en' };
  await member.client.put(`/advice-requests/${requestId}/contribution`, words);
  const title = `Opinion of the ${secretWord}`;
  const opinion = await draftOpinion(body, { requestId, title }, [{ kind: 'recommendation', text: title }]);
  const rules = { quorum: 0, majority: 'members', isSecret: false, proxies: 0, statementDays: 0 };
  const opened = await body.lead.post(`/opinions/${opinion.id}/vote`, { ...rules, closesAt: soon });
  if (opened.status !== 200) throw new Error(opened.text);
  return { requestId: [requestId], opinionId: [opinion.id] };
}
