import { type Cast, voiceOf } from './cast.js';
import { noon } from './plans.js';
import type { Stage } from './stage.js';
import { type DemoCommitment, demoCommitments, pact } from './texts/pact.js';
import { publishParagraphs } from './write-text.js';

/** Where the pact of the story is. */
interface Story {
  stage: Stage;
  cast: Cast;
  slug: string;
  path: string;
  versionId: string;
}

const nl = 'nl';
const parties = {
  oudeveen: 'initiator',
  housing: 'partner',
  employers: 'partner',
  union: 'partner',
  college: 'supporter',
};

/** A pact in two versions, with a reservation and a party that withdrew, what was promised, and the report of a year. */
export async function tellPact(stage: Stage, cast: Cast, slug: string): Promise<void> {
  stage.at(noon(-170));
  const lead = await stage.as(cast.people['lead']);
  const start = { kind: 'pact', title: pact.title, language: nl };
  const { id, documentId } = await lead.send<{ id: string; documentId: string }>(
    'POST',
    `/bodies/${slug}/agreements`,
    start,
  );
  const path = `/bodies/${slug}/agreements/${id}`;
  const first = await publishParagraphs(lead, documentId, 1, [...pact.first]);
  for (const [key, role] of Object.entries(parties))
    await lead.send('PUT', `${path}/parties/${cast.organisations[key]}`, { role });
  const reviews = [dayIn(200), dayIn(565)];
  const { version } = await lead.send<{ version: number }>('GET', path);
  await lead.send('PATCH', path, { reviews }, version);
  await lead.send('POST', `${path}/open`, {});
  const story = { stage, cast, slug, path, versionId: first.versionId };
  await sign(story, -165, ['oudeveen', 'housing', 'union']);
  await sign(story, -160, ['employers'], pact.reservation);
  await newVersion(story, documentId);
  for (const commitment of demoCommitments) await tellCommitment(story, commitment);
  await report(story);
}

async function newVersion(story: Story, documentId: string): Promise<void> {
  const { stage, cast, path } = story;
  stage.at(noon(-90));
  const lead = await stage.as(cast.people['lead']);
  await lead.send('POST', `/documents/${documentId}/versions`, {});
  const { versionId } = await publishParagraphs(lead, documentId, 2, [pact.second]);
  const second = { ...story, versionId };
  await sign(second, -85, ['oudeveen', 'housing', 'college']);
  await sign(second, -80, ['employers'], pact.reservation);
  stage.at(noon(-75));
  const union = await voiceOf(stage, cast, 'union');
  const reason = { organisationId: cast.organisations['union'], reason: pact.withdrawal, language: nl };
  await union.send('POST', `${path}/withdrawals`, reason);
}

async function sign(story: Story, day: number, keys: string[], reservation = ''): Promise<void> {
  const { stage, cast, path, versionId } = story;
  stage.at(noon(day));
  for (const key of keys) {
    const given = { organisationId: cast.organisations[key], versionId, function: 'Bestuurder', reservation };
    await (
      await voiceOf(stage, cast, key)
    ).send('POST', `${path}/signatures`, { ...given, entitled: true, language: nl });
  }
}

async function tellCommitment(story: Story, { by, text, made, due, began, met }: DemoCommitment): Promise<void> {
  const { stage, cast, slug, path } = story;
  const voice = await voiceOf(stage, cast, by);
  const commitments = `/bodies/${slug}/commitments`;
  stage.at(noon(made));
  const agreementId = path.split('/').at(-1);
  const promise = { organisationId: cast.organisations[by], text, language: nl, agreementId, dueOn: dayIn(due) };
  const { id } = await voice.send<{ id: string }>('POST', commitments, promise);
  stage.at(noon(made + 30));
  await voice.send('POST', `${commitments}/${id}/steps`, { command: 'start', note: began, language: nl });
  if (!met) return;
  stage.at(noon(met.on));
  await voice.send('POST', `${commitments}/${id}/steps`, { command: 'meet', note: met.note, language: nl });
  const shown = { title: met.evidence, language: nl, url: 'https://oudeveen.example/loket', datedOn: dayIn(met.on) };
  await voice.send('POST', `${commitments}/${id}/evidence`, shown);
}

/** The report that the team assembled and published as it was. */
async function report({ stage, cast, slug }: Story): Promise<void> {
  stage.at(noon(-5));
  const lead = await stage.as(cast.people['lead']);
  const period = { fromOn: dayIn(-371), toOn: dayIn(-6), title: pact.report, language: nl };
  const { documentId } = await lead.send<{ documentId: string }>('POST', `/bodies/${slug}/reports`, period);
  await publishParagraphs(lead, documentId, 1, []);
}

const dayIn = (days: number): string => noon(days).toISOString().slice(0, 10);
