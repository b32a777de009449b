import type { Passwords } from '../../accounts/passwords.js';
import { openBodies } from './bodies.js';
import { tellAgenda } from './agenda-story.js';
import { gather, type Cast } from './cast.js';
import { Chance } from './chance.js';
import { prepare } from './consultation.js';
import { converse } from './conversation.js';
import { answer } from './official-answers.js';
import { draftPlan, guidesPlan, lessonsPlan, noon, receptionPlan, upcomingPlan } from './plans.js';
import type { Stage } from './stage.js';
import { saidOfGuides } from './texts/comments/guides.js';
import { saidOfLessonsLater } from './texts/comments/lessons-later.js';
import { saidOfLessons } from './texts/comments/lessons.js';
import { saidOfReception } from './texts/comments/reception.js';

/** Tells the story of half a year: one consultation is answered, one analysed, two are open, one opens next, one is a draft. */
export async function tell(stage: Stage, passwords: Passwords, withPasswords: boolean): Promise<void> {
  const cast = await stage.story(() => {
    stage.at(noon(-190));
    return gather(stage, passwords, withPasswords);
  });
  const stories = [openBodies, tellAgenda, tellGuides, tellLessons, tellReception, tellWhatComes];
  await Promise.all(stories.map((told) => stage.story(() => told(stage, cast))));
  await stage.settle();
  await stage.leave();
}

/** A town asks about a reception desk: open, closes soon. */
async function tellReception(stage: Stage, cast: Cast): Promise<void> {
  stage.at(noon(-30));
  const opened = await prepare(stage, cast, receptionPlan, 'announced');
  stage.at(noon(-25));
  await stage.turn(opened.id);
  const until = new Date(Date.now() - 3_600_000);
  await converse(stage, cast, new Chance(2), { opened, said: saidOfReception, from: noon(-25), until });
}

/** An agreement with employers: a week longer than planned, closed, being analysed. */
async function tellLessons(stage: Stage, cast: Cast): Promise<void> {
  stage.at(noon(-102));
  const opened = await prepare(stage, cast, lessonsPlan, 'announced');
  stage.at(noon(-97));
  await stage.turn(opened.id);
  const chance = new Chance(3);
  await converse(stage, cast, chance, { opened, said: saidOfLessons, from: noon(-97), until: noon(-72) });
  stage.at(noon(-71));
  const lead = await stage.as(cast.people['lead']);
  await lead.send('POST', `/consultations/${opened.slug}/extend`, {
    phaseId: opened.phaseId,
    ends: noon(-63).toISOString().slice(0, 10),
    reason: 'Twee brancheorganisaties vergaderen pas na de oude sluitingsdatum. Iedereen krijgt een week extra.',
    language: 'nl',
  });
  await converse(stage, cast, chance, { opened, said: saidOfLessonsLater, from: noon(-70), until: noon(-63) });
  stage.at(noon(-62));
  await stage.turn(opened.id);
  stage.at(noon(-55));
  await lead.send('POST', `/consultations/${opened.slug}/analyse`, {});
}

/** Guides at school: answered, with its results. */
async function tellGuides(stage: Stage, cast: Cast): Promise<void> {
  stage.at(noon(-185));
  const opened = await prepare(stage, cast, guidesPlan, 'announced');
  stage.at(noon(-180));
  await stage.turn(opened.id);
  const plan = { opened, said: saidOfGuides, from: noon(-180), until: noon(-153) };
  const said = await converse(stage, cast, new Chance(4), plan);
  stage.at(noon(-152));
  await stage.turn(opened.id);
  stage.at(noon(-140));
  const lead = await stage.as(cast.people['lead']);
  await lead.send('POST', `/consultations/${opened.slug}/analyse`, {});
  await answer(stage, cast, opened, said);
  stage.at(noon(-110));
  await publishResults(stage, cast, opened.slug);
}

async function publishResults(stage: Stage, cast: Cast, slug: string): Promise<void> {
  const writer = await stage.as(cast.people['answers']);
  await writer.send('PUT', `/consultations/${slug}/results/nl`, {
    body: 'Dertig reacties kwamen van scholen, ouders en leerlingen. **Overgenomen:** gidsen krijgen een vergoeding en ouders worden in hun eigen taal gevraagd. **Niet overgenomen:** gidsen onder de veertien jaar, omdat de begeleiding dan meer tijd vraagt dan er geld is.',
  });
  await writer.send('PUT', `/consultations/${slug}/results/en`, {
    body: 'Thirty comments came from schools, parents and pupils. **Taken over:** guides are paid and parents are asked in their own language. **Not taken over:** guides under fourteen, since supporting them would take more time than there is money for.',
  });
  await writer.send('POST', `/consultations/${slug}/results/publish`, {});
}

/** What opens next, and what only the team sees. */
async function tellWhatComes(stage: Stage, cast: Cast): Promise<void> {
  stage.at(noon(-2));
  await prepare(stage, cast, upcomingPlan, 'announced');
  await prepare(stage, cast, draftPlan, 'draft');
}
