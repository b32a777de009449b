import { newId } from '../../kernel/ids.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import { type Opened, prepare, type StoredDraft, translate } from './consultation.js';
import { converse, type ConversationPlan, type Posted, release } from './conversation.js';
import { fillDesk } from './desk.js';
import { answer } from './official-answers.js';
import { agendaPlan, noon } from './plans.js';
import type { Stage } from './stage.js';
import { agenda, agendaAddition, agendaOmission, agendaSecondVersion } from './texts/agenda.js';

const places: ConversationPlan['places'] = [
  { block: 1, theme: 'recognition', weight: 2 },
  { block: 7, theme: 'recognition', weight: 6 },
  { block: 8, theme: 'recognition', weight: 5 },
  { block: 10, theme: 'recognition', weight: 2 },
  { block: 11, theme: 'work', weight: 3 },
  { block: 15, theme: 'language', weight: 6 },
  { block: 16, theme: 'language', weight: 5 },
  { block: 19, theme: 'work', weight: 2 },
  { block: 22, theme: 'neighbourhood', weight: 4 },
  { block: 23, theme: 'neighbourhood', weight: 2 },
];
const omitted: ConversationPlan['places'][number] = { block: agendaOmission, theme: 'language', weight: 2 };

/** The large consultation: a draft action plan, with a second version after what was said about the first. */
export async function tellAgenda(stage: Stage, cast: Cast): Promise<void> {
  const chance = new Chance(1);
  stage.at(noon(-76));
  const opened = await prepare(stage, cast, agendaPlan, 'announced');
  stage.at(noon(-71));
  await stage.turn(opened.id);
  const early = await converse(stage, cast, chance, {
    opened,
    places: [...places, omitted],
    count: 110,
    from: noon(-71),
    until: noon(-16),
  });
  const [wording, objection] = await onPassages(stage, cast, opened);
  stage.at(noon(-15));
  const second = await secondVersion(stage, cast, opened);
  await answer(stage, cast, second, [
    { id: wording, block: 8, ...replies.choice },
    { id: objection, block: 8, ...replies.interpreter },
    ...early
      .filter(({ block }) => block === 7)
      .slice(0, 3)
      .map(({ id }) => ({ id, block: 7, ...replies.term })),
    ...early
      .filter(({ block }) => block === 15)
      .slice(0, 3)
      .map(({ id }) => ({ id, block: 15, ...replies.childcare })),
  ]);
  const until = new Date(Date.now() - 1_800_000);
  await converse(stage, cast, chance, { opened: second, places, count: 90, from: noon(-14), until });
  await fillDesk(stage, cast, second);
}

const replies = {
  choice: {
    status: 'taken-over',
    body: 'De aanvrager kiest nu zelf: een gesprek of een praktijkproef. Uw woorden staan in de nieuwe tekst.',
  },
  interpreter: {
    status: 'taken-over',
    body: 'Het centrum regelt nu zelf een tolk, binnen twee weken.',
  },
  term: {
    status: 'taken-over',
    body: 'De dertig dagen lopen nu vanaf het eerste stuk. Wie een stuk mist, hoort dat in dezelfde brief.',
  },
  childcare: {
    status: 'partly',
    body: 'De opvang duurt nu tot 20.30 uur. Reistijd meetellen kan nog niet: daarvoor is eerst geld nodig.',
  },
} as const;

/** Two comments on passages, so that the text shows what people speak about; one is said better the day after. */
async function onPassages(stage: Stage, cast: Cast, opened: Opened): Promise<[wording: string, objection: string]> {
  stage.at(noon(-20));
  const path = `/activities/${opened.activityId}/comments`;
  const wording = await (
    await stage.as(cast.people['union'])
  ).send<Posted>('POST', path, {
    clientKey: newId(),
    ...passage(opened, 8, 'een gesprek met een vakgenoot en een praktijkproef'),
    suggestion: 'een gesprek met een vakgenoot of een praktijkproef, naar keuze van de aanvrager,',
    body: 'Wie om beide vraagt, verdubbelt de wachttijd en leert niets nieuws. Een lasser laat het zien, een apotheker vertelt het.',
    language: 'nl',
    stance: 'for',
    organisationId: cast.organisations['union'],
  });
  const federation = await stage.as(cast.people['federation']);
  const objection = await federation.send<Posted & { revisionNumber: number }>('POST', path, {
    clientKey: newId(),
    ...passage(opened, 8, 'waar een tolk te vinden is'),
    body: '“Where an interpreter can be found” will be read as: usually not.',
    language: 'en',
    stance: 'against',
    organisationId: cast.organisations['federation'],
  });
  for (const posted of [wording, objection]) await release(stage, cast, posted);
  stage.at(noon(-19));
  const clearer =
    '“Where an interpreter can be found” will be read as: usually not. Please set a term, or people wait for the interpreter instead of the paper.';
  await federation.send('PATCH', `/comments/${objection.id}`, { body: clearer }, objection.revisionNumber);
  return [wording.id, objection.id];
}

function passage(opened: Opened, block: number, exact: string) {
  const text = agenda[block]?.nl ?? '';
  const start = text.indexOf(exact);
  const end = start + exact.length;
  const quote = { exact, prefix: text.slice(Math.max(0, start - 40), start), suffix: text.slice(end, end + 40) };
  return { anchor: { versionId: opened.versionId, blockId: opened.blockIds[block], quote, position: { start, end } } };
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
