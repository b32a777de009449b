import { wallClock, zonedDateTime } from '../../../../shared/deadlines.js';
import type { Cast } from './cast.js';
import type { Opened } from './consultation.js';
import { Gathering } from './gathering.js';
import { demoZone, hoursOn, planMeeting, wednesday } from './meetings.js';
import { noon } from './plans.js';
import { play } from './play.js';
import type { Stage } from './stage.js';
import { neighbourhoodEvening, progressMeeting } from './texts/meetings.js';
import { guides } from './texts/sessions/neighbourhood-guides.js';
import { housingAndEnd } from './texts/sessions/neighbourhood-housing.js';
import { neighbourhoodPeople } from './texts/sessions/neighbourhood-people.js';
import { welcomeAndPlace } from './texts/sessions/neighbourhood-place.js';
import { neighbourhoodRecord } from './texts/sessions/neighbourhood-record.js';
import { progressHours, progressPeople } from './texts/sessions/progress-hours.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** An evening that was: planned, held, written down, published, and answered afterwards. */
export async function holdEvening(stage: Stage, cast: Cast, opened: Opened): Promise<void> {
  stage.at(noon(-14));
  const hours = hoursOn(neighbourhoodEvening, wednesday, -12);
  const gathering = new Gathering(stage, cast, await planMeeting(stage, cast, opened, neighbourhoodEvening, hours));
  const startsAt = zonedDateTime(hours.starts, demoZone);
  const after = (minutes: number) => new Date(startsAt.getTime() + minutes * minute);
  stage.at(after(0));
  await gathering.begin(neighbourhoodPeople);
  await play(stage, gathering, welcomeAndPlace, { from: after(1), until: after(34) });
  await play(stage, gathering, guides, { from: after(34), until: after(66) });
  await play(stage, gathering, housingAndEnd, { from: after(66), until: after(92) });
  stage.at(after(93));
  await gathering.command('end');
  stage.at(new Date(startsAt.getTime() + 2 * day));
  await publishRecord(stage, cast, gathering);
  stage.at(new Date(startsAt.getTime() + 4 * day));
  await answerLater(stage, cast, gathering);
}

/** The note-taker writes the record, the host brings it out. */
async function publishRecord(stage: Stage, cast: Cast, gathering: Gathering): Promise<void> {
  const { summary, items, decisions } = neighbourhoodRecord;
  const noteTaker = await stage.as(cast.people['answers']);
  const { version } = await noteTaker.send<{ version: number }>('GET', gathering.path('/record'));
  const written = await noteTaker.send<{ version: number }>(
    'PUT',
    gathering.path('/record'),
    {
      language: 'nl',
      summary,
      notes: items.map((text, place) => ({ itemId: gathering.itemId(place), text })),
      decisions: decisions.map(({ item, text }) => ({ itemId: gathering.itemId(item), text })),
    },
    version,
  );
  const host = await stage.as(cast.people['lead']);
  await host.send('POST', gathering.path('/record/publish'), undefined, written.version);
}

/** A question gets its answer in writing; of two people who are asked, one agrees to a comment and one has not read it yet. */
async function answerLater(stage: Stage, cast: Cast, gathering: Gathering): Promise<void> {
  const host = await stage.as(cast.people['lead']);
  const { answer } = neighbourhoodRecord;
  await host.send('POST', `/room-messages/${gathering.id('benefit')}/answer`, {
    how: 'written',
    answer,
    language: 'nl',
  });
  const ask = (line: string) =>
    host.send<{ request: { id: string } }>('POST', `/room-messages/${gathering.id(line)}/comment-requests`);
  const { request } = await ask('key');
  const author = await gathering.voice('Hanneke Blok');
  await author.send('POST', `/comment-requests/${request.id}/accept`);
  await ask('two-guides');
}

/** A session that is live when the story is over; its planned end is hours away. */
export async function openTheDoors(stage: Stage, cast: Cast, opened: Opened): Promise<void> {
  const now = Date.now();
  const startsAt = new Date(Math.floor((now - 25 * minute) / (5 * minute)) * 5 * minute);
  const endsAt = new Date(startsAt.getTime() + 205 * minute);
  stage.at(noon(-8));
  const hours = { starts: wallClock(startsAt, demoZone), ends: wallClock(endsAt, demoZone) };
  const gathering = new Gathering(stage, cast, await planMeeting(stage, cast, opened, progressMeeting, hours));
  stage.at(startsAt);
  await gathering.begin(progressPeople);
  const from = new Date(startsAt.getTime() + minute);
  await play(stage, gathering, progressHours, { from, until: new Date(now) });
}
