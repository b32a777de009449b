import type { Cast } from './cast.js';
import { noon } from './plans.js';
import type { Stage, Voice } from './stage.js';
import { contactCards, demoAgenda, demoRequests, demoResults, formerContact } from './texts/forums.js';

const emailOf = (country: string): string => `contact-${country.toLowerCase()}@consilia.example`;

/** Some contact points have an account: whoever sits under its address is a member. @returns their ids by country */
export async function gatherContacts(stage: Stage): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { country, name, language } of contactCards)
    ids[country] = await stage.person({ name, email: emailOf(country), language: language === 'nl' ? 'nl' : 'en' });
  return ids;
}

/** The address under which a contact point sits, for those with an account. */
export const contactEmail = (name: string): { email?: string } => {
  const contact = contactCards.find((each) => each.name === name);
  return contact ? { email: emailOf(contact.country) } : {};
};

/** Contact cards of a network, who sat there before, and what its members asked each other. */
export async function tellNetwork(stage: Stage, cast: Cast, ids: Record<string, string>, slug: string): Promise<void> {
  const lead = await stage.as(cast.people['lead']);
  const base = `/bodies/${slug}/exchange`;
  const day = (days: number) => noon(days).toISOString().slice(0, 10);
  await lead.send('POST', `/bodies/${slug}/seats`, {
    memberType: 'state-authority',
    role: 'member',
    country: formerContact.country,
    startsOn: day(-2000),
    endsOn: day(-950),
    organisationIds: [],
    people: [{ sitting: 'holder', name: formerContact.name }],
  });
  await showExchange(lead, slug, { members: 'public', meetings: 'members', exchange: 'public' });
  const roster = await lead.send<{ countries: { country: string; contacts: { seatId: string }[] }[] }>(
    'GET',
    `${base}/roster`,
  );
  for (const { country, job, askAbout, language } of contactCards) {
    const seatId = roster.countries.find((entry) => entry.country === country)?.contacts[0]?.seatId;
    const voice = await stage.as(ids[country]);
    await voice.send('PUT', `${base}/cards/${seatId}`, {
      function: job,
      organisation: '',
      email: emailOf(country),
      phone: '',
      website: '',
      languages: [language, 'en'],
      askAbout,
      language,
      publicFields: ['function', 'languages', 'askAbout'],
    });
  }
  await tellRequests(stage, ids, base);
}

async function tellRequests(stage: Stage, ids: Record<string, string>, base: string): Promise<void> {
  const { open, answered, closed } = demoRequests;
  const ask = async (
    { from, title, text, policyFields, territories }: typeof open | typeof answered | typeof closed,
    language: string,
  ) => {
    const voice = await stage.as(ids[from]);
    const written = {
      title,
      text,
      language,
      policyFields,
      territories,
      levels: ['national'],
      targetOn: noon(40).toISOString().slice(0, 10),
    };
    const { id } = await voice.send<{ id: string }>('POST', `${base}/requests`, written);
    await voice.send('POST', `${base}/requests/${id}/ask`);
    return { voice, path: `${base}/requests/${id}` };
  };
  const done = await ask(closed, 'de');
  await done.voice.send('POST', `${done.path}/close`);
  const learnt = await ask(answered, 'nl');
  const helper = await stage.as(ids[answered.offer.from]);
  const { id } = await helper.send<{ id: string }>('POST', `${learnt.path}/offers`, {
    text: answered.offer.text,
    language: 'nl',
  });
  await learnt.voice.send('POST', `${learnt.path}/offers/${id}/accept`);
  await learnt.voice.send('POST', `${learnt.path}/conclude`, { text: answered.learnt, language: 'nl' });
  const evaluation = { usefulness: 'very', language: 'nl' };
  await learnt.voice.send('PUT', `${learnt.path}/evaluation`, { ...evaluation, text: answered.said.asker });
  await helper.send('PUT', `${learnt.path}/evaluation`, { ...evaluation, text: answered.said.helper });
  const waiting = await ask(open, 'en');
  const offering = await stage.as(ids[open.offer.from]);
  await offering.send('POST', `${waiting.path}/offers`, {
    text: open.offer.text,
    language: 'en',
    callOn: noon(9).toISOString().slice(0, 10),
  });
}

async function showExchange(lead: Voice, slug: string, parts: Record<string, string>): Promise<void> {
  const { version } = await lead.send<{ version: number }>('GET', `/bodies/${slug}`);
  await lead.send('PATCH', `/bodies/${slug}`, { parts }, version);
}

/** A local forum feeds a national one and that a European one, which asks what should be on its agenda. Lowest first. */
export async function tellForums(stage: Stage, cast: Cast, slugs: string[]): Promise<void> {
  const lead = await stage.as(cast.people['lead']);
  const [town = '', country = '', union = ''] = slugs;
  const path = (slug: string) => `/bodies/${slug}/exchange`;
  for (const [lower, upper] of [
    [town, country],
    [country, union],
  ] as const) {
    const { id } = await lead.send<{ id: string }>('GET', `/bodies/${lower}`);
    await lead.send('PUT', `${path(lower)}/parent`, { parent: upper });
    await lead.send('POST', `${path(upper)}/children/${id}/accept`);
  }
  const handUp = async (slug: string, text: string, more: { kind?: string; basedOnId?: string } = {}) =>
    (
      await lead.send<{ id: string }>('POST', `${path(slug)}/results`, {
        kind: 'recommendation',
        text,
        language: 'nl',
        source: 'meeting',
        ...more,
      })
    ).id;
  const { waiting, agenda, declined, declinedBecause, answered, answer, handedOn } = demoResults;
  stage.at(noon(-20));
  const [taken, refused, settled] = [
    await handUp(town, agenda, { kind: 'question' }),
    await handUp(town, declined),
    await handUp(town, answered),
  ];
  const results = `${path(country)}/results`;
  stage.at(noon(-12));
  await lead.send('POST', `${results}/${taken}/take`, {}, 1);
  await lead.send('POST', `${results}/${refused}/decline`, { reason: declinedBecause, language: 'nl' }, 1);
  await lead.send('POST', `${results}/${settled}/answer`, { reason: answer, language: 'nl' }, 1);
  const onward = await handUp(country, handedOn, { basedOnId: settled });
  stage.at(noon(-2));
  await handUp(town, waiting);
  await openAgenda(stage, cast, path(union), onward);
}

/** The agenda of the European forum is open, with proposals and a result from below. */
async function openAgenda(stage: Stage, cast: Cast, path: string, resultId: string): Promise<void> {
  const lead = await stage.as(cast.people['lead']);
  const day = (days: number) => noon(days).toISOString().slice(0, 10);
  const { title, text, proposals } = demoAgenda;
  const asked = { title, text, language: 'nl', opens: day(-8), closes: day(20), openTo: 'accounts' };
  const { id } = await lead.send<{ id: string }>('POST', `${path}/agendas`, asked);
  await lead.send('POST', `${path}/results/${resultId}/take`, { consultationId: id }, 1);
  const ids: string[] = [];
  for (const { from, ...proposal } of proposals) {
    const voice = await stage.as(cast.people[from]);
    ids.push(
      (await voice.send<{ id: string }>('POST', `${path}/agendas/${id}/proposals`, { ...proposal, language: 'nl' })).id,
    );
  }
  const [housing, pay, contracts] = ids;
  await (await stage.as(cast.people['federation'])).send('PUT', `${path}/proposals/${pay}/support`);
  await (await stage.as(cast.people['person'])).send('PUT', `${path}/proposals/${housing}/support`);
  await lead.send(
    'POST',
    `${path}/proposals/${contracts}/merge`,
    { intoId: pay, reason: 'Het is hetzelfde onderwerp.', language: 'nl' },
    1,
  );
}
