import type { Cast } from './cast.js';
import type { Stage } from './stage.js';
import type { TwinBlock } from './texts/agenda.js';

type Text = { title: string; summary: string; question: string };

/** A consultation of the demonstration as it is prepared. */
export interface DemoConsultation {
  nl: Text;
  en: Text;
  preset: 'public-consultation' | 'draft-act' | 'call-for-evidence' | 'internet-consultation';
  owner: 'ministry' | 'oudeveen';
  opensOn: string;
  /** Last day. */
  closesOn: string;
  answerDue: string;
  levels: string[];
  territories: string[];
  policyFields: string[];
  stakeholderTypes: string[];
  documentTitle: { nl: string; en: string };
  blocks: TwinBlock[];
}

/** What stands once it is announced. */
export interface Opened {
  id: string;
  slug: string;
  activityId: string;
  phaseId: string;
  documentId: string;
  versionId: string;
  /** In reading order. */
  blockIds: string[];
}

/** A draft as it was stored. */
export interface StoredDraft {
  documentId: string;
  versionId: string;
  number: number;
  version: number;
}

interface Settings {
  version: number;
  phases: { id: string; names: Record<string, string>; starts: string; ends: string }[];
  activities: { id: string }[];
}

/** Prepares a consultation with its text and, unless it stays a draft, has it reviewed and announced. */
export async function prepare(
  stage: Stage,
  cast: Cast,
  plan: DemoConsultation,
  until: 'draft' | 'announced',
): Promise<Opened> {
  const lead = await stage.as(cast.people['lead']);
  const { id, slug } = await lead.send<{ id: string; slug: string }>('POST', '/consultations', {
    title: plan.nl.title,
    language: 'nl',
    preset: plan.preset,
    opensOn: plan.opensOn,
    timeZone: 'Europe/Amsterdam',
    ownerOrganisationId: cast.organisations[plan.owner],
  });
  const first = await lead.send<Settings>('GET', `/consultations/${slug}/settings`);
  const names = { nl: 'Reageren', en: 'Comments' };
  const planned = await lead.send<Settings>(
    'PUT',
    `/consultations/${slug}/phases`,
    { phases: [{ id: first.phases[0]?.id, names, starts: plan.opensOn, ends: plan.closesOn }] },
    first.version,
  );
  const { nl, en, answerDue, levels, territories, policyFields, stakeholderTypes } = plan;
  const body = { texts: { nl, en }, answerDue, levels, territories, policyFields, stakeholderTypes };
  const settings = await lead.send<Settings>('PATCH', `/consultations/${slug}`, body, planned.version);
  await lead.send('PUT', `/consultations/${slug}/team`, { members: team(cast) }, settings.version);
  const text = await writeText(stage, cast, slug, plan);
  if (until === 'announced') {
    await lead.send('POST', `/consultations/${slug}/submit`, {});
    await (await stage.as(cast.people['review'])).send('POST', `/consultations/${slug}/approve`, {});
  }
  const { phases, activities } = settings;
  return { id, slug, activityId: activities[0]?.id ?? '', phaseId: phases[0]?.id ?? '', ...text };
}

const team = ({ people }: Cast) => [
  { personId: people['lead'], role: 'lead' },
  { personId: people['review'], role: 'reviewer' },
  { personId: people['moderator'], role: 'moderator' },
  { personId: people['answers'], role: 'answerer' },
];

async function writeText(stage: Stage, cast: Cast, slug: string, { documentTitle, blocks }: DemoConsultation) {
  const lead = await stage.as(cast.people['lead']);
  const draft = await lead.send<StoredDraft>('POST', `/consultations/${slug}/documents`, {
    title: documentTitle.nl,
    language: 'nl',
    blocks: blocks.map(({ kind, level = 0, label = '', nl, notes = [] }) => ({ kind, level, label, text: nl, notes })),
  });
  const stored = await lead.send<{ blocks: { id: string }[] }>(
    'GET',
    `/documents/${draft.documentId}/versions/${draft.number}`,
  );
  const blockIds = stored.blocks.map((block) => block.id);
  await lead.send('POST', `/versions/${draft.versionId}/publish`, {}, draft.version);
  await translate(
    stage,
    cast,
    draft.versionId,
    documentTitle.en,
    blockIds.map((id, index) => ({ id, text: blocks[index]?.en ?? '' })),
  );
  return { documentId: draft.documentId, versionId: draft.versionId, blockIds };
}

/** Adds the English words of a version; those of the version before are there already where nothing changed. */
export async function translate(
  stage: Stage,
  cast: Cast,
  versionId: string,
  title: string,
  blocks: { id: string; text: string }[],
): Promise<void> {
  const lead = await stage.as(cast.people['lead']);
  const { items } = await lead.send<{ items: { language: string; version: number }[] }>(
    'GET',
    `/versions/${versionId}/translations`,
  );
  const seen = items.find(({ language }) => language === 'en')?.version;
  await lead.send('PATCH', `/versions/${versionId}/translations/en`, { title, blocks }, seen);
}
