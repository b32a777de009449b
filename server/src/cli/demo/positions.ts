import { type Cast, voiceOf } from './cast.js';
import { noon } from './plans.js';
import type { Stage } from './stage.js';
import { position } from './texts/position.js';

const nl = 'nl';
const starter = 'federation';
const asked = ['library', 'refugees', 'college'];

interface Written {
  id: string;
  version: number;
  fingerprint: string;
  paragraphs: { id: string; text: string }[];
}

/** A position that a federation started, others wrote on and signed, one with a reservation and one in part, handed in. */
export async function tellPosition(stage: Stage, cast: Cast, slug: string): Promise<void> {
  stage.at(noon(-12));
  const federation = await voiceOf(stage, cast, starter);
  const paragraphs = position.paragraphs.map((text) => ({ text }));
  const organisationId = cast.organisations[starter];
  const start = { organisationId, title: position.title, language: nl, paragraphs };
  const { id } = await federation.send<{ id: string }>('POST', '/positions', start);
  const path = `/positions/${id}`;
  for (const key of asked) await federation.send('PUT', `${path}/organisations/${cast.organisations[key]}`);
  await writeOn(stage, cast, path);
  stage.at(noon(-8));
  const settled = await federation.send<Written>('POST', `${path}/settle`, {});
  await sign(stage, cast, path, settled);
  stage.at(noon(-5));
  await federation.send('POST', `${path}/hand-in`, { space: slug });
  await beginAnother(stage, cast);
}

/** One that two organisations are still writing. */
async function beginAnother(stage: Stage, cast: Cast): Promise<void> {
  stage.at(noon(-3));
  const union = await voiceOf(stage, cast, 'union');
  const { title, paragraphs, comment } = position.unfinished;
  const start = { organisationId: cast.organisations['union'], title, language: nl };
  const text = { ...start, paragraphs: paragraphs.map((words) => ({ text: words })) };
  const { id } = await union.send<{ id: string }>('POST', '/positions', text);
  const path = `/positions/${id}`;
  const organisationId = cast.organisations[starter];
  await union.send('PUT', `${path}/organisations/${organisationId}`);
  stage.at(noon(-2));
  const federation = await voiceOf(stage, cast, starter);
  const { paragraphs: written } = await federation.send<Written>('GET', path);
  const remark = { organisationId, paragraphId: written[0]?.id, body: comment, language: nl };
  await federation.send('POST', `${path}/comments`, remark);
}

/** What was said of the second paragraph, and what came of it. */
async function writeOn(stage: Stage, cast: Cast, path: string): Promise<void> {
  stage.at(noon(-10));
  const college = await voiceOf(stage, cast, 'college');
  const { paragraphs, version } = await college.send<Written>('GET', path);
  const paragraphId = paragraphs[1]?.id;
  const remark = { organisationId: cast.organisations['college'], paragraphId, body: position.comment, language: nl };
  await college.send('POST', `${path}/comments`, remark);
  const reworded = paragraphs.map(({ id, text }) => ({ id, text: id === paragraphId ? position.second : text }));
  const federation = await voiceOf(stage, cast, starter);
  const text = { title: position.title, language: nl, paragraphs: reworded };
  await federation.send('PUT', `${path}/text`, text, version);
}

async function sign(stage: Stage, cast: Cast, path: string, { fingerprint, paragraphs }: Written): Promise<void> {
  const parts = paragraphs.slice(1).map(({ id }) => id);
  const signatures = [
    { by: starter, mandate: 'board', function: 'Coördinator' },
    { by: 'library', mandate: 'board', function: 'Directeur' },
    {
      by: 'refugees',
      mandate: 'members',
      membersAsked: 140,
      reservation: position.reservation,
      function: 'Voorzitter',
    },
    { by: 'college', mandate: 'secretariat', paragraphIds: parts, function: 'Beleidsadviseur' },
  ];
  for (const [index, { by, ...given }] of signatures.entries()) {
    stage.at(noon(-7 + index / 2));
    const signature = { ...given, organisationId: cast.organisations[by], fingerprint, language: nl };
    await (await voiceOf(stage, cast, by)).send('POST', `${path}/signatures`, signature);
  }
}
