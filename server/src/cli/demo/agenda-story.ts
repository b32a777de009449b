import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import { type Opened, prepare, type StoredDraft, translate } from './consultation.js';
import { converse } from './conversation.js';
import { fillDesk } from './desk.js';
import { holdEvening, openTheDoors } from './live-story.js';
import { planMeetings } from './meetings.js';
import { answer } from './official-answers.js';
import { agendaPlan, noon } from './plans.js';
import { tellPosition } from './positions.js';
import type { Stage } from './stage.js';
import { agenda, agendaAddition, agendaOmission, agendaSecondVersion } from './texts/agenda.js';
import { agendaFirstLanguage } from './texts/comments/agenda-first-language.js';
import { agendaFirstNeighbourhood } from './texts/comments/agenda-first-neighbourhood.js';
import { agendaFirstPractice } from './texts/comments/agenda-first-practice.js';
import { agendaFirstRecognition } from './texts/comments/agenda-first-recognition.js';
import { agendaSecondLanguage } from './texts/comments/agenda-second-language.js';
import { agendaSecondNeighbourhood } from './texts/comments/agenda-second-neighbourhood.js';
import { agendaSecondRecognition } from './texts/comments/agenda-second-recognition.js';

const saidOfFirst = [
  ...agendaFirstRecognition,
  ...agendaFirstPractice,
  ...agendaFirstLanguage,
  ...agendaFirstNeighbourhood,
];
const saidOfSecond = [...agendaSecondRecognition, ...agendaSecondLanguage, ...agendaSecondNeighbourhood];

/** The large consultation: a draft action plan, with a second version after what was said about the first. */
export async function tellAgenda(stage: Stage, cast: Cast): Promise<void> {
  const chance = new Chance(1);
  stage.at(noon(-76));
  const opened = await prepare(stage, cast, agendaPlan, 'announced');
  stage.at(noon(-71));
  await stage.turn(opened.id);
  const first = { opened, said: saidOfFirst, from: noon(-71), until: noon(-16) };
  const early = await converse(stage, cast, chance, first);
  stage.at(noon(-15));
  const second = await secondVersion(stage, cast, opened);
  await answer(stage, cast, second, early);
  await Promise.all([
    stage.story(() => goOn(stage, cast, chance, second)),
    stage.story(() => holdEvening(stage, cast, second)),
    stage.story(() => openTheDoors(stage, cast, second)),
    stage.story(() => tellPosition(stage, cast, second.slug)),
  ]);
}

/** What is said about the second version until now, what is at the desk, and where people will meet. */
async function goOn(stage: Stage, cast: Cast, chance: Chance, opened: Opened): Promise<void> {
  const until = new Date(Date.now() - 1_800_000);
  await converse(stage, cast, chance, { opened, said: saidOfSecond, from: noon(-14), until });
  await fillDesk(stage, cast, opened);
  await planMeetings(stage, cast, opened);
}

/** Says three paragraphs differently, adds an action and leaves one out. */
async function secondVersion(stage: Stage, cast: Cast, opened: Opened): Promise<Opened> {
  const lead = await stage.as(cast.people['lead']);
  const draft = await lead.send<StoredDraft>('POST', `/documents/${opened.documentId}/versions`, {});
  const blocks = `/versions/${draft.versionId}/blocks`;
  const idOf = (position: string | number) => opened.blockIds[Number(position)] ?? '';
  let { version } = draft;
  const change = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const changed = await lead.send<{ version: number; block: { id: string } | null }>(method, path, body, version);
    version = changed.version;
    return changed.block;
  };
  for (const [position, { nl }] of Object.entries(agendaSecondVersion))
    await change('PATCH', `${blocks}/${idOf(position)}`, { text: nl });
  await change('DELETE', `${blocks}/${idOf(agendaOmission)}`);
  const { after, en, nl, kind, level } = agendaAddition;
  const added = await change('POST', blocks, { kind, level, text: nl, after: idOf(after) });
  await lead.send('POST', `/versions/${draft.versionId}/publish`, {}, version);
  const english = agenda.map((block, position) => ({
    id: idOf(position),
    text: agendaSecondVersion[position]?.en ?? block.en,
  }));
  english[agendaOmission] = { id: added?.id ?? '', text: en };
  await translate(stage, cast, draft.versionId, agendaPlan.documentTitle.en, english);
  return { ...opened, versionId: draft.versionId };
}
