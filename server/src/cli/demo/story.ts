import { newId } from '../../kernel/ids.js';
import type { Passwords } from '../../accounts/passwords.js';
import { gather, type Cast } from './cast.js';
import { Chance } from './chance.js';
import { type Opened, prepare, type StoredDraft, translate } from './consultation.js';
import { converse, release } from './conversation.js';
import { agendaPlan, guidesPlan, lessonsPlan, receptionPlan, upcomingPlan, draftPlan } from './plans.js';
import type { Stage } from './stage.js';
import { agenda, agendaSecondVersion } from './texts/agenda.js';

const day = 24 * 3_600_000;
/** Midday some days before (or after) today. */
const noon = (days: number): Date => new Date(Math.floor(Date.now() / day) * day + days * day + 11 * 3_600_000);

interface Posted {
  id: string;
  state: string;
}

/** Tells the story of half a year: one consultation is answered, one analysed, two are open, one opens next, one is a draft. */
export async function tell(stage: Stage, passwords: Passwords, withPasswords: boolean): Promise<void> {
  const chance = new Chance();
  stage.at(noon(-190));
  const cast = await gather(stage, passwords, withPasswords);
  await answered(stage, cast, chance);
  await analysed(stage, cast, chance);
  await main(stage, cast, chance);
  await local(stage, cast, chance);
  stage.at(noon(-2));
  await prepare(stage, cast, upcomingPlan(noon), 'announced');
  await prepare(stage, cast, draftPlan(noon), 'draft');
  stage.at(new Date());
  await stage.settle();
  await stage.leave();
}

/** The large one: a draft action plan, with a second version after what was said about the first. */
async function main(stage: Stage, cast: Cast, chance: Chance): Promise<void> {
  stage.at(noon(-45));
  const opened = await prepare(stage, cast, agendaPlan(noon), 'announced');
  stage.at(noon(-40));
  await stage.settle();
  const places = [
    { block: 1, theme: 'recognition' as const, weight: 2 },
    { block: 7, theme: 'recognition' as const, weight: 6 },
    { block: 8, theme: 'recognition' as const, weight: 5 },
    { block: 11, theme: 'work' as const, weight: 3 },
    { block: 15, theme: 'language' as const, weight: 6 },
    { block: 16, theme: 'language' as const, weight: 5 },
    { block: 19, theme: 'work' as const, weight: 2 },
    { block: 22, theme: 'neighbourhood' as const, weight: 4 },
    { block: 23, theme: 'neighbourhood' as const, weight: 2 },
  ];
  const early = await converse(stage, cast, chance, { opened, places, count: 110, from: noon(-40), until: noon(-16) });
  await suggestions(stage, cast, opened);
  stage.at(noon(-15));
  const second = await secondVersion(stage, cast, opened);
  await answer(stage, cast, early.filter(({ block }) => block === 7 || block === 15).slice(0, 6), second);
  await stage.settle();
  await converse(stage, cast, chance, {
    opened: second,
    places,
    count: 90,
    from: noon(-14),
    until: new Date(Date.now() - 1_800_000),
  });
}

/** Two wordings on passages, so that the text shows what people speak about. */
async function suggestions(stage: Stage, cast: Cast, opened: Opened): Promise<void> {
  stage.at(noon(-20));
  const union = await stage.as(cast.people['union']);
  const wording = await union.send<Posted>('POST', `/activities/${opened.activityId}/comments`, {
    clientKey: newId(),
    ...passage(opened, 8, 'een gesprek met een vakgenoot en een praktijkproef'),
    suggestion: 'een gesprek met een vakgenoot of een praktijkproef, naar keuze van de aanvrager,',
    body: 'Wie om beide vraagt, verdubbelt de wachttijd en leert niets nieuws. Een lasser laat het zien, een apotheker vertelt het.',
    language: 'nl',
    stance: 'for',
    organisationId: cast.organisations['union'],
  });
  const federation = await stage.as(cast.people['federation']);
  const objection = await federation.send<Posted>('POST', `/activities/${opened.activityId}/comments`, {
    clientKey: newId(),
    ...passage(opened, 8, 'waar een tolk te vinden is'),
    body: '“Where an interpreter can be found” will be read as: usually not. Please set a term, or people wait for the interpreter instead of the paper.',
    language: 'en',
    stance: 'against',
    organisationId: cast.organisations['federation'],
  });
  for (const { id, state } of [wording, objection]) if (state === 'held') await release(stage, cast, id);
}

function passage(opened: Opened, block: number, exact: string) {
  const text = agenda[block]?.nl ?? '';
  const start = text.indexOf(exact);
  const quote = {
    exact,
    prefix: text.slice(Math.max(0, start - 40), start),
    suffix: text.slice(start + exact.length, start + exact.length + 40),
  };
  return {
    anchor: {
      versionId: opened.versionId,
      blockId: opened.blockIds[block],
      quote,
      position: { start, end: start + exact.length },
    },
  };
}

async function secondVersion(stage: Stage, cast: Cast, opened: Opened): Promise<Opened> {
  const lead = await stage.as(cast.people['lead']);
  const draft = await lead.send<StoredDraft>('POST', `/documents/${opened.documentId}/versions`, {});
  let { version } = draft;
  for (const [index, words] of Object.entries(agendaSecondVersion)) {
    const changed = await lead.send<{ version: number }>(
      'PATCH',
      `/versions/${draft.versionId}/blocks/${opened.blockIds[Number(index)]}`,
      { text: words.nl },
      version,
    );
    version = changed.version;
  }
  await lead.send('POST', `/versions/${draft.versionId}/publish`, {}, version);
  const english = opened.blockIds.map((id, index) => ({
    id,
    text: agendaSecondVersion[index]?.en ?? agenda[index]?.en ?? '',
  }));
  await translate(stage, cast, draft.versionId, agendaPlan(noon).documentTitle.en, english);
  return { ...opened, versionId: draft.versionId };
}

async function answer(stage: Stage, cast: Cast, said: { id: string; block: number }[], opened: Opened): Promise<void> {
  const answers = await stage.as(cast.people['answers']);
  for (const { id, block } of said) {
    const { state } = await answers.send<{ state: string | null }>('GET', `/comments/${id}`);
    if (state !== 'visible') continue;
    await answers.send('PUT', `/comments/${id}/answer`, {
      scope: 'thread',
      status: block === 7 ? 'taken-over' : 'partly',
      body:
        block === 7
          ? 'De dertig dagen lopen nu vanaf het eerste stuk. Wie een stuk mist, hoort dat in dezelfde brief.'
          : 'De opvang duurt nu tot 20.30 uur. Reistijd meetellen kan nog niet: daarvoor is eerst geld nodig.',
      language: 'nl',
      versionId: opened.versionId,
      blockId: opened.blockIds[block],
    });
  }
  await answers.send('POST', `/consultations/${opened.slug}/answers/publish`, {});
}

async function local(stage: Stage, cast: Cast, chance: Chance): Promise<void> {
  stage.at(noon(-20));
  const opened = await prepare(stage, cast, receptionPlan(noon), 'announced');
  stage.at(noon(-18));
  await stage.settle();
  const places = [1, 2, 4, 5].map((block) => ({ block, theme: 'neighbourhood' as const, weight: 1 }));
  await converse(stage, cast, chance, {
    opened,
    places,
    count: 40,
    from: noon(-18),
    until: new Date(Date.now() - 3_600_000),
  });
}

async function analysed(stage: Stage, cast: Cast, chance: Chance): Promise<void> {
  stage.at(noon(-95));
  const opened = await prepare(stage, cast, lessonsPlan(noon), 'announced');
  stage.at(noon(-90));
  await stage.settle();
  const places = [1, 2, 3].map((block) => ({ block, theme: 'work' as const, weight: 1 }));
  await converse(stage, cast, chance, { opened, places, count: 55, from: noon(-90), until: noon(-63) });
  stage.at(noon(-55));
  await stage.settle();
  await (await stage.as(cast.people['lead'])).send('POST', `/consultations/${opened.slug}/analyse`, {});
}

async function answered(stage: Stage, cast: Cast, chance: Chance): Promise<void> {
  stage.at(noon(-185));
  const opened = await prepare(stage, cast, guidesPlan(noon), 'announced');
  stage.at(noon(-180));
  await stage.settle();
  const places = [1, 2].map((block) => ({ block, theme: 'neighbourhood' as const, weight: 1 }));
  const said = await converse(stage, cast, chance, { opened, places, count: 30, from: noon(-180), until: noon(-153) });
  stage.at(noon(-140));
  await stage.settle();
  const lead = await stage.as(cast.people['lead']);
  await lead.send('POST', `/consultations/${opened.slug}/analyse`, {});
  await answer(
    stage,
    cast,
    said.slice(0, 8).map(({ id }) => ({ id, block: 1 })),
    opened,
  );
  stage.at(noon(-110));
  const writer = await stage.as(cast.people['answers']);
  await writer.send('PUT', `/consultations/${opened.slug}/results/nl`, {
    body: 'Dertig reacties kwamen van scholen, ouders en leerlingen. **Overgenomen:** gidsen krijgen een vergoeding en ouders worden in hun eigen taal gevraagd. **Niet overgenomen:** gidsen onder de veertien jaar, omdat de begeleiding dan meer tijd vraagt dan er geld is.',
  });
  await writer.send('PUT', `/consultations/${opened.slug}/results/en`, {
    body: 'Thirty comments came from schools, parents and pupils. **Taken over:** guides are paid and parents are asked in their own language. **Not taken over:** guides under fourteen, since supporting them would take more time than there is money for.',
  });
  await writer.send('POST', `/consultations/${opened.slug}/results/publish`, {});
}
