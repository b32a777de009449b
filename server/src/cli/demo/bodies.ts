import { holdMeetings } from './body-meetings.js';
import { writeText } from './body-text.js';
import { tellCalls } from './calls.js';
import type { Cast } from './cast.js';
import { contactEmail, gatherContacts, tellForums, tellNetwork } from './exchange.js';
import { demoZone } from './meetings.js';
import { advise, gatherMembers } from './opinions.js';
import { tellPact } from './pact.js';
import { noon } from './plans.js';
import type { Stage, Voice } from './stage.js';
import { demoBodies } from './texts/bodies.js';
import type { DemoBody, DemoSeat } from './texts/demo-body.js';
import { demoForums } from './texts/forums.js';

interface Made {
  id: string;
  slug: string;
}

/** Prepares and opens the bodies: who leads them, what they are for and who sits in them. */
export async function openBodies(stage: Stage, cast: Cast): Promise<void> {
  const members = await gatherMembers(stage);
  const contacts = await gatherContacts(stage);
  const forums: string[] = [];
  for (const body of [...demoBodies, ...demoForums]) {
    stage.at(noon(-180));
    const made = await openOne(stage, cast, body);
    // Whoever sits now is a member now: their seats are given today, whenever their terms began.
    stage.at(new Date());
    const lead = await stage.as(cast.people['lead']);
    for (const seat of body.seats) await lead.send('POST', `/bodies/${made.slug}/seats`, seatFrom(cast, seat));
    if (body.kind === 'expert-group') {
      await advise(stage, cast, members, made.slug);
      await holdMeetings(stage, cast, made.slug);
      await tellCalls(stage, cast, made.slug);
    }
    if (body.kind === 'network') await tellNetwork(stage, cast, contacts, made.slug);
    if (body.kind === 'forum') forums.push(made.slug);
    if (body.kind === 'partnership') await tellPact(stage, cast, made.slug);
  }
  await tellForums(stage, cast, forums);
}

async function openOne(stage: Stage, cast: Cast, body: DemoBody): Promise<Made> {
  const lead = await stage.as(cast.people['lead']);
  const { kind, nl, en, owner, secretariat, levels, territories, policyFields, stage: stages = [] } = body;
  const made = await lead.send<Made>('POST', '/bodies', {
    kind,
    title: nl.title,
    language: 'nl',
    timeZone: demoZone,
    visibility: 'transparent',
    ownerOrganisationId: cast.organisations[owner],
  });
  const about = { texts: { nl, en }, levels, territories, policyFields };
  const secretariatOrganisationId = secretariat ? cast.organisations[secretariat] : null;
  await lead.send(
    'PATCH',
    `/bodies/${made.slug}`,
    { ...about, secretariatOrganisationId },
    await versionOf(lead, made),
  );
  await lead.send('POST', `/bodies/${made.slug}/open`, {});
  for (const next of stages)
    await lead.send('PUT', `/bodies/${made.slug}/stage`, { stage: next }, await versionOf(lead, made));
  if (body.mandate) await publishMandate(stage, cast, made, body.mandate);
  return made;
}

const versionOf = async (lead: Voice, { slug }: Made): Promise<number> =>
  (await lead.send<{ version: number }>('GET', `/bodies/${slug}`)).version;

function seatFrom(cast: Cast, { type, role = 'member', by = [], people = [], since, until, ...seat }: DemoSeat) {
  return {
    ...seat,
    memberType: type,
    role,
    startsOn: dayOf(monthsFromNow(since)),
    endsOn: until === undefined ? null : dayOf(monthsFromNow(until)),
    organisationIds: by.map((key) => cast.organisations[key]),
    people: people.map(({ sitting = 'holder', ...who }) => ({ sitting, ...contactEmail(who.name), ...who })),
  };
}

/** Writes the mandate paragraph by paragraph, publishes it and adds the English words. */
async function publishMandate(
  stage: Stage,
  cast: Cast,
  { slug }: Made,
  { title, paragraphs }: NonNullable<DemoBody['mandate']>,
): Promise<void> {
  const lead = await stage.as(cast.people['lead']);
  const { documentId } = await lead.send<{ documentId: string }>('POST', `/bodies/${slug}/mandate`, {
    title: title.nl,
  });
  const blocks = paragraphs.map((words) => ({ kind: 'paragraph' as const, ...words }));
  await writeText(stage, cast, documentId, { title, blocks });
}

/** The first day of the month that lies so many months from now. */
function monthsFromNow(months: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1, 9));
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
